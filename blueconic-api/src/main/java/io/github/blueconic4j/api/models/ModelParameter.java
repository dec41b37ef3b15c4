package io.github.blueconic4j.api.models;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/** A free key of a model with its values; relation and type are null in most. */
public record ModelParameter(String id, String relation, String type, List<String> values) {

    @Override
    public List<String> values() {
        return Absent.asEmpty(values);
    }
}
