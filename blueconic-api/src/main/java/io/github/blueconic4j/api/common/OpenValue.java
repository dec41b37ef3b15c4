package io.github.blueconic4j.api.common;

/**
 * A value out of a set that BlueConic extends at every release. The types that implement this have constants for the
 * values known today and carry any other value through unchanged, in answers and in requests; compare with
 * {@code equals}.
 */
public interface OpenValue {

    /** The text on the wire, never null. */
    String value();
}
