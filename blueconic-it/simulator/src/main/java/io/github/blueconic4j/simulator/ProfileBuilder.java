package io.github.blueconic4j.simulator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.Json;
import io.github.blueconic4j.simulator.state.ProfileChanges;
import io.github.blueconic4j.simulator.state.Timestamps;

/**
 * A profile that a test wants to find: new, or one that there is, of which only what is said here changes. It is written by
 * the rules that hold for {@code PUT /profiles}, and is in no request log.
 *
 * <pre>{@code
 * String id = tenant.profile().property("email", "jan@example.org").property("age", "44").put();
 * }</pre>
 */
public final class ProfileBuilder {
    private final ProfileChanges changes;
    private final ObjectNode entry = Json.object().put("strategy", "UPSERT");
    private final ArrayNode properties = entry.putArray("properties");
    private final ArrayNode timeline = entry.putArray("timeline");

    ProfileBuilder(ProfileChanges changes) {
        this.changes = changes;
    }

    /** Without it the tenant gives one. */
    public ProfileBuilder id(String profileId) {
        entry.put("profileId", Objects.requireNonNull(profileId, "profileId"));
        return this;
    }

    /** {@code DO_NOT_TRACK}, {@code ANONYMOUS} or {@code PERSONAL}, which is the default; of a new profile only. */
    public ProfileBuilder permissionLevel(String level) {
        entry.put("permissionLevel", level);
        return this;
    }

    /** The values replace those that the profile has; dates as milliseconds since 1970. Without any the property is emptied. */
    public ProfileBuilder property(String propertyId, String... values) {
        ObjectNode rule = properties.addObject().put("id", propertyId).put("strategy", "SET");
        rule.set("values", Json.texts(List.of(values)));
        return this;
    }

    /**
     * A timeline event, in place of that with the same type, ID and date.
     *
     * @param data a value, or a collection of them, by property; numbers as numbers
     */
    public ProfileBuilder event(String eventTypeId, String eventId, Instant date, Map<String, ?> data) {
        ObjectNode event = timeline.addObject()
                .put("eventTypeId", eventTypeId)
                .put("id", eventId)
                .put("date", Timestamps.format(date))
                .put("strategy", "SET");
        ArrayNode all = event.putArray("data");
        data.forEach((property, value) -> {
            Collection<?> values = value instanceof Collection<?> many ? many : List.of(value);
            all.addObject().put("id", property).set("values", Json.MAPPER.valueToTree(values));
        });
        return this;
    }

    /**
     * Writes it.
     *
     * @return the profile's ID
     * @throws IllegalArgumentException if BlueConic would not take all of it, as when a property or an event type does not exist
     */
    public String put() {
        JsonNode result = changes.apply(List.of(entry), List.of(), true).path(0);
        if (result.has("validationErrors")) {
            throw new IllegalArgumentException(
                    "The profile was not written as a whole: " + result.path("validationErrors"));
        }
        for (JsonNode event : result.path("timeline")) {
            if (event.has("validationErrors")) {
                throw new IllegalArgumentException("An event was not written: " + event.path("validationErrors"));
            }
        }
        return result.path("profileId").asText();
    }
}
