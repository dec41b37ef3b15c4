package io.github.blueconic4j.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.state.Json;

/**
 * A profile as the tenant has it now.
 *
 * @param replacedBy the ID of the profile that it was merged into, of which it then has no more than that; else null
 * @param events newest first
 */
public record StoredProfile(
        String id,
        String permissionLevel,
        Map<String, List<String>> properties,
        List<StoredEvent> events,
        String replacedBy) {

    /** No values are an empty list. */
    public List<String> values(String propertyId) {
        return properties.getOrDefault(propertyId, List.of());
    }

    /** Without its values: they may be personal data. */
    @Override
    public String toString() {
        return "StoredProfile[" + id + ", " + properties.keySet() + ", " + events.size() + " events]";
    }

    static StoredProfile of(JsonNode json) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        json.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), Json.textsOf(property.getValue())));
        List<StoredEvent> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(StoredEvent.of(event)));
        return new StoredProfile(
                json.path("id").asText(),
                json.path("permissionLevel").asText(null),
                properties,
                events,
                json.path("replacedBy").asText(null));
    }

    /**
     * One event of the timeline.
     *
     * @param date ISO 8601
     * @param data the values by property; one that is no plain value is the text of its JSON
     */
    public record StoredEvent(String eventTypeId, String id, String date, Map<String, List<String>> data) {
        static StoredEvent of(JsonNode json) {
            Map<String, List<String>> data = new LinkedHashMap<>();
            json.path("data")
                    .forEach(property -> data.put(property.path("id").asText(), Json.textsOf(property.path("values"))));
            return new StoredEvent(
                    json.path("eventTypeId").asText(),
                    json.path("id").asText(),
                    json.path("date").asText(),
                    data);
        }
    }
}
