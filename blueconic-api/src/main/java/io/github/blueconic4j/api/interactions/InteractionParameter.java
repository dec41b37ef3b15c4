package io.github.blueconic4j.api.interactions;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/** A parameter that an interaction is set up with. */
public record InteractionParameter(String id, List<LocalizedValue> values) {

    @Override
    public List<LocalizedValue> values() {
        return Absent.asEmpty(values);
    }
}
