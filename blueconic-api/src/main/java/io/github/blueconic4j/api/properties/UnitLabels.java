package io.github.blueconic4j.api.properties;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/** The name of a unit in several languages. */
public record UnitLabels(List<UnitLabel> label) {

    @Override
    public List<UnitLabel> label() {
        return Absent.asEmpty(label);
    }
}
