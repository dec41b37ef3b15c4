package io.github.blueconic4j.api.contract;

import java.time.Instant;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

import io.github.blueconic4j.api.profiles.EventItemChange;
import io.github.blueconic4j.api.profiles.EventRules;
import io.github.blueconic4j.api.profiles.TimelineEventChange;

/** Builds timeline events of a change as their JSON says. */
final class EventBuilders {

    private EventBuilders() {}

    static TimelineEventChange event(JsonObject json) {
        String type = json.getString("eventTypeId");
        TimelineEventChange.Builder event =
                switch (json.getString("strategy")) {
                    case "SET" -> TimelineEventChange.set(type);
                    case "UPSERT" -> TimelineEventChange.upsert(type);
                    default -> TimelineEventChange.updateOnly(type);
                };
        if (json.containsKey("date")) {
            event.date(Instant.parse(json.getString("date")));
        }
        rules(event, json.getJsonArray("data"));
        return event.id(json.getString("id", null)).build();
    }

    private static void rules(EventRules<?> rules, JsonArray json) {
        for (JsonObject rule : json.getValuesAs(JsonObject.class)) {
            String id = rule.getString("id");
            List<Object> values = rule.getJsonArray("values").stream()
                    .map(value -> value instanceof JsonArray item ? item(item) : RequestBuilders.scalar(value))
                    .toList();
            switch (rule.getString("strategy", "")) {
                case "SET" -> rules.set(id, values);
                case "ADD" -> rules.add(id, values);
                case "SET_IF_EMPTY" -> rules.setIfEmpty(id, values);
                case "UPSERT" ->
                    rules.upsert(
                            id, values.stream().map(EventItemChange.class::cast).toArray(EventItemChange[]::new));
                default -> rules.value(id, values);
            }
        }
    }

    private static EventItemChange item(JsonArray json) {
        EventItemChange item = EventItemChange.item();
        rules(item, json);
        return item;
    }
}
