package io.github.blueconic4j.api.profiles;

import java.util.List;

import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.Absent;

/**
 * A property of a timeline event.
 *
 * @param values text, numbers or booleans; or arrays of {@code {id, values}}, which {@link EventProperties#items} reads
 */
public record EventProperty(String id, List<JsonValue> values) {

    @Override
    public List<JsonValue> values() {
        return Absent.asEmpty(values);
    }

    /** Without the values, which may be personal data. */
    @Override
    public String toString() {
        return id + "(" + values().size() + " values)";
    }
}
