package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the timeline event types say about the events that are written. */
final class EventTypes {
    private static final Set<String> NUMBERS = Set.of("NUMBER", "DECIMAL", "CURRENCY");

    private final Entries types;

    EventTypes(Entries types) {
        this.types = types;
    }

    /** Why an event is rejected; empty when it is not. */
    List<String> faults(ObjectNode rule) {
        ObjectNode type = types.get(rule.path("eventTypeId").asText());
        if (type == null) {
            return List.of("#/eventTypeId: there is no such timeline event type");
        }
        List<String> faults = new ArrayList<>();
        for (JsonNode property : rule.path("data")) {
            JsonNode field = field(type, property.path("id").asText());
            if (NUMBERS.contains(field.path("value").asText())) {
                addNonNumbers(faults, property);
            }
        }
        return faults;
    }

    private static void addNonNumbers(List<String> faults, JsonNode property) {
        for (int i = 0; i < property.path("values").size(); i++) {
            if (!property.path("values").get(i).isNumber()) {
                faults.add("#/" + property.path("id").asText() + "/" + i + ": a number is expected");
            }
        }
    }

    /** The data without the properties that the type does not have: they are ignored. */
    ArrayNode known(ObjectNode rule, ArrayNode data) {
        ObjectNode type = types.get(rule.path("eventTypeId").asText());
        ArrayNode known = Json.array();
        for (JsonNode property : data) {
            if (!field(type, property.path("id").asText()).isMissingNode()) {
                known.add(property);
            }
        }
        return known;
    }

    private static JsonNode field(ObjectNode type, String key) {
        for (JsonNode field : type.path("fieldTypes")) {
            if (field.path("key").asText().equals(key)) {
                return field;
            }
        }
        return Json.MAPPER.missingNode();
    }
}
