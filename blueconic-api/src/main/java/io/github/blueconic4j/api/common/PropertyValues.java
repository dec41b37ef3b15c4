package io.github.blueconic4j.api.common;

import java.util.List;

/** The values of one property of a profile, group, store item, URL mapping or run; always text. */
public record PropertyValues(String id, List<String> values) {

    @Override
    public List<String> values() {
        return Absent.asEmpty(values);
    }

    /** Without the values, which may be personal data. */
    @Override
    public String toString() {
        return "PropertyValues[" + id + ": " + values().size() + "]";
    }
}
