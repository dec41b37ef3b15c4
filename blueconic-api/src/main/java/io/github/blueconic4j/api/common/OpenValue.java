package io.github.blueconic4j.api.common;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value out of a set that BlueConic extends at every release. The types that implement this have constants for the
 * values known today and carry any other value through unchanged, in answers and in requests; compare with
 * {@code equals}.
 */
public interface OpenValue {

    /**
     * Returns the text on the wire, never null. Applications that write answers by Jackson get this text, too; without
     * Jackson the annotation has no effect.
     */
    @JsonValue
    String value();
}
