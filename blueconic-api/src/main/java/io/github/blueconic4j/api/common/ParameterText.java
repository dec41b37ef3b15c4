package io.github.blueconic4j.api.common;

/** A query parameter that is more than a plain value: a filter, a refinement. */
public interface ParameterText {

    /** The text as BlueConic reads it, not yet encoded for a URL. */
    String parameterText();
}
