package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One group; never changed, only replaced. */
public record Group(
        String groupTypeId,
        String id,
        Instant creationDate,
        Instant lastModifiedDate,
        Map<String, List<String>> properties)
        implements PropertyHolder {

    @Override
    public List<String> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** As it is on the wire; with the wanted properties only, or with all when none is wanted. */
    public ObjectNode toJson(List<String> wanted) {
        ObjectNode json = Json.object().put("id", id).put("groupTypeId", groupTypeId);
        json.put("creationDate", Timestamps.format(creationDate));
        json.put("lastModifiedDate", Timestamps.format(lastModifiedDate));
        var shown = json.putArray("properties");
        properties.forEach((property, values) -> {
            if (wanted.isEmpty() || wanted.contains(property)) {
                shown.add(Json.property(property, values));
            }
        });
        return json;
    }
}
