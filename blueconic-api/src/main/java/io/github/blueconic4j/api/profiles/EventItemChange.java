package io.github.blueconic4j.api.profiles;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import io.github.blueconic4j.api.common.JsonLibraries;

/**
 * One entry of a nested property of a timeline event, a line of an order for example:
 * {@code EventItemChange.item().value("id", "p-7").setIfEmpty("quantity", 2)}. It is taken as it is when it is handed
 * to a rule.
 */
public final class EventItemChange extends EventRules<EventItemChange> {

    private EventItemChange() {}

    public static EventItemChange item() {
        return new EventItemChange();
    }

    @Override
    EventItemChange self() {
        return this;
    }

    JsonArray json() {
        JsonArrayBuilder json = JsonLibraries.provider().createArrayBuilder();
        if (rules() != null) {
            for (EventRule rule : rules()) {
                JsonArrayBuilder values = JsonLibraries.provider().createArrayBuilder();
                rule.values().forEach(values::add);
                JsonObjectBuilder entry = JsonLibraries.provider()
                        .createObjectBuilder()
                        .add("id", rule.id())
                        .add("values", values);
                if (rule.strategy() != null) {
                    entry.add("strategy", rule.strategy().value());
                }
                json.add(entry);
            }
        }
        return json.build();
    }
}
