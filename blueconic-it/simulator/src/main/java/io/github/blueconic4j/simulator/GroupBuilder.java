package io.github.blueconic4j.simulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.GroupChanges;
import io.github.blueconic4j.simulator.state.Json;

/** A group that a test wants to find: new, or one that there is, of which only what is said here changes. */
public final class GroupBuilder {
    private final GroupChanges changes;
    private final ObjectNode entry;
    private final ArrayNode properties;

    GroupBuilder(GroupChanges changes, String groupTypeId, String groupId) {
        this.changes = changes;
        entry = Json.object()
                .put("strategy", "UPSERT")
                .put("groupTypeId", groupTypeId)
                .put("groupId", groupId);
        properties = entry.putArray("properties");
    }

    /** The values replace those that the group has; without any the property is emptied. */
    public GroupBuilder property(String propertyId, String... values) {
        ObjectNode rule = properties.addObject().put("id", propertyId).put("strategy", "SET");
        rule.set("values", Json.texts(List.of(values)));
        return this;
    }

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException if BlueConic would not take all of it, as when the type or a property does not exist
     */
    public void put() {
        JsonNode result = changes.apply(List.of(entry)).path(0);
        if (result.has("validationErrors") || result.path("state").asText().equals("UNKNOWN_GROUP_TYPE")) {
            throw new IllegalArgumentException("The group was not written as a whole: " + result);
        }
    }
}
