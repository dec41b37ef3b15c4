package io.github.blueconic4j.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies the timeline events of one bulk entry to a profile. An event is known by ID, type and date together. */
final class TimelineChanges {
    private static final Set<String> MEMBERS = Set.of("data", "date", "eventTypeId", "id", "identifier", "strategy");
    private static final Set<String> STRATEGIES = Set.of("SET", "UPSERT", "UPDATE", "DELETE");
    private static final int MOST_EVENTS = 250;

    private final EventTypes types;
    private final Clock clock;

    TimelineChanges(EventTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    static void check(ObjectNode event) {
        Members.check(event, "timeline.", MEMBERS);
        Members.oneOf(event, "strategy", STRATEGIES);
        Members.require(event, "eventTypeId");
        if (event.has("date") && Timestamps.parse(event.path("date").asText()) == null) {
            throw new InvalidInputException("timeline.date", "An event's date must be an ISO 8601 date and time");
        }
        EventData.check(event);
    }

    ArrayNode apply(Profile profile, List<ObjectNode> rules) {
        ArrayNode results = Json.array();
        if (rules.isEmpty()) {
            return results;
        }
        List<ObjectNode> events = new ArrayList<>(profile.events());
        for (ObjectNode rule : rules) {
            ObjectNode result = results.addObject();
            if (rule.hasNonNull("id")) {
                result.put("id", rule.path("id").asText());
            }
            if (rule.hasNonNull("identifier")) {
                result.put("identifier", rule.path("identifier").asText());
            }
            List<String> faults = types.faults(rule);
            if (faults.isEmpty()) {
                result.put("state", apply(events, rule, result));
            } else {
                result.put("state", "REJECTED").set("validationErrors", Json.texts(faults));
            }
        }
        store(profile, events);
        return results;
    }

    /** The newest ones, newest first. */
    void store(Profile profile, List<ObjectNode> events) {
        events.sort(
                Comparator.comparing((ObjectNode event) -> event.path("date").asText())
                        .reversed());
        profile.events(events.size() > MOST_EVENTS ? new ArrayList<>(events.subList(0, MOST_EVENTS)) : events);
    }

    private String apply(List<ObjectNode> events, ObjectNode rule, ObjectNode result) {
        String strategy = rule.path("strategy").asText("SET");
        List<Integer> found = find(events, rule);
        switch (strategy) {
            case "DELETE" -> {
                events.removeIf(event -> isMeant(event, rule));
                return found.isEmpty() ? "NOTFOUND" : "DELETED";
            }
            case "SET" -> {
                boolean dated = rule.hasNonNull("date");
                if (dated) {
                    events.removeIf(event -> isMeant(event, rule));
                }
                add(events, rule, result);
                return "SET";
            }
            default -> {
                found.forEach(i -> events.set(i, updated(events.get(i), rule)));
                if (found.isEmpty() && strategy.equals("UPSERT")) {
                    add(events, rule, result);
                    return "CREATED";
                }
                return found.isEmpty() ? "NOTFOUND" : "MODIFIED";
            }
        }
    }

    private static List<Integer> find(List<ObjectNode> events, ObjectNode rule) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (isMeant(events.get(i), rule)) {
                found.add(i);
            }
        }
        return found;
    }

    /** A rule without a date means all events of its ID and type. */
    private static boolean isMeant(ObjectNode event, ObjectNode rule) {
        return rule.hasNonNull("id")
                && event.path("id").asText().equals(rule.path("id").asText())
                && event.path("eventTypeId")
                        .asText()
                        .equals(rule.path("eventTypeId").asText())
                && (!rule.hasNonNull("date") || date(event).equals(date(rule)));
    }

    private static Instant date(ObjectNode event) {
        return Timestamps.parse(event.path("date").asText());
    }

    private void add(List<ObjectNode> events, ObjectNode rule, ObjectNode result) {
        ObjectNode event = Json.object();
        event.put("eventTypeId", rule.path("eventTypeId").asText());
        event.set("data", types.known(rule, EventData.apply(Json.array(), rule)));
        event.put(
                "id",
                rule.hasNonNull("id")
                        ? rule.path("id").asText()
                        : UUID.randomUUID().toString());
        event.put("date", Timestamps.format(rule.hasNonNull("date") ? date(rule) : clock.instant()));
        event.put("source", "rest");
        result.set("id", event.get("id"));
        events.add(event);
    }

    private ObjectNode updated(ObjectNode event, ObjectNode rule) {
        ObjectNode updated = event.deepCopy();
        ArrayNode data = event.path("data") instanceof ArrayNode array ? array.deepCopy() : Json.array();
        updated.set("data", types.known(rule, EventData.apply(data, rule)));
        return updated;
    }
}
