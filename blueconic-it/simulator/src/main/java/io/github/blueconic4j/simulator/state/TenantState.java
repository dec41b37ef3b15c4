package io.github.blueconic4j.simulator.state;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything the tenant knows. */
public final class TenantState {
    private final Entries segments = new Entries();

    public TenantState(long seed, long profiles, Clock clock) {
        segments.put(
                new Dice(seed, "segments").base("allvisitors", "All visitors").put("profileCount", profiles));
    }

    public Entries segments() {
        return segments;
    }

    /** One entry of a kind, as in {@link #toJson()}; a missing node when there is none. */
    public JsonNode entry(String kind, String id) {
        return toJson().path(kind).path(id);
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("segments", segments.toJson());
        return json;
    }
}
