package io.github.blueconic4j.simulator.state;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies the {@code data} rules of an event, nested ones included, to the data that the event has. */
final class EventData {
    private static final Set<String> MEMBERS = Set.of("id", "strategy", "values");
    private static final Set<String> STRATEGIES = Set.of("ADD", "SET", "SET_IF_EMPTY", "UPSERT", "UPDATE", "DELETE");

    private EventData() {}

    static void check(ObjectNode event) {
        for (ObjectNode rule : Members.objects(event, "data")) {
            Members.check(rule, "timeline.data.", MEMBERS);
            Members.require(rule, "id");
            Members.oneOf(rule, "strategy", STRATEGIES);
        }
    }

    static ArrayNode apply(ArrayNode data, ObjectNode eventRule) {
        for (JsonNode rule : eventRule.path("data")) {
            applyRule(data, rule);
        }
        return data;
    }

    private static void applyRule(ArrayNode data, JsonNode rule) {
        ObjectNode property = property(data, rule.path("id").asText());
        ArrayNode current = property.withArray("values");
        String strategy = rule.path("strategy").asText("SET");
        boolean skipped = strategy.equals("SET_IF_EMPTY") && !current.isEmpty();
        if (strategy.equals("SET")) {
            current.removeAll();
        }
        for (JsonNode value : rule.path("values")) {
            if (value.isArray()) {
                applyNested(current, value, strategy);
            } else if (!skipped && !(strategy.equals("ADD") && contains(current, value))) {
                current.add(value);
            }
        }
    }

    private static boolean contains(ArrayNode values, JsonNode value) {
        for (JsonNode present : values) {
            if (present.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** A nested value is a list of properties; it is known by the value of the one that is called {@code id}. */
    private static void applyNested(ArrayNode current, JsonNode nestedRules, String strategy) {
        int known = indexOf(current, nestedRules);
        if (strategy.equals("DELETE")) {
            if (known >= 0) {
                current.remove(known);
            }
        } else if (known >= 0) {
            nestedRules.forEach(rule -> applyRule((ArrayNode) current.get(known), rule));
        } else if (!strategy.equals("UPDATE")) {
            ArrayNode added = current.addArray();
            nestedRules.forEach(rule -> applyRule(added, rule));
        }
    }

    private static int indexOf(ArrayNode current, JsonNode nestedRules) {
        JsonNode wanted = idOf(nestedRules);
        for (int i = 0; i < current.size(); i++) {
            if (!wanted.isMissingNode() && current.get(i).isArray() && wanted.equals(idOf(current.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static JsonNode idOf(JsonNode nested) {
        for (JsonNode property : nested) {
            if (property.path("id").asText().equals("id")) {
                return property.path("values");
            }
        }
        return Json.MAPPER.missingNode();
    }

    private static ObjectNode property(ArrayNode data, String id) {
        for (JsonNode property : data) {
            if (property.path("id").asText().equals(id)) {
                return (ObjectNode) property;
            }
        }
        return data.addObject().put("id", id);
    }
}
