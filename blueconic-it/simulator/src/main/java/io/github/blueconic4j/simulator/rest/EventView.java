package io.github.blueconic4j.simulator.rest;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.Timestamps;

/** Which timeline events of a profile a caller asked for, and which of their properties. */
final class EventView {
    private final List<String> types;
    private final List<String> properties;
    private final long count;
    private final Instant from;
    private final Instant to;

    EventView(Call call) {
        types = call.all("eventTypeId");
        properties = call.all("eventProperty");
        count = call.number("eventCount", 20, 0, Integer.MAX_VALUE);
        from = call.instant("fromDate");
        to = call.instant("toDate");
    }

    ArrayNode show(List<ObjectNode> events) {
        ArrayNode shown = Json.array();
        for (ObjectNode event : events) {
            if (shown.size() < count && isWanted(event)) {
                shown.add(withWantedData(event));
            }
        }
        return shown;
    }

    private boolean isWanted(ObjectNode event) {
        Instant date = Timestamps.parse(event.path("date").asText());
        return (types.isEmpty() || types.contains(event.path("eventTypeId").asText()))
                && (from == null || date.isAfter(from))
                && (to == null || date.isBefore(to));
    }

    private ObjectNode withWantedData(ObjectNode event) {
        if (properties.isEmpty()) {
            return event;
        }
        ArrayNode data = Json.array();
        event.path("data").forEach(property -> {
            if (properties.contains(property.path("id").asText())) {
                data.add(property);
            }
        });
        ObjectNode shown = event.deepCopy();
        shown.set("data", data);
        return shown;
    }
}
