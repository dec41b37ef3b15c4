package io.github.blueconic4j.api.error;

/** What is known of a call that failed. */
public enum Outcome {
    /** BlueConic has not acted on it. */
    NOT_PROCESSED,
    /** BlueConic may have acted on it: ask before sending a change again. */
    UNKNOWN,
    /** BlueConic has acted on a part, which the exception carries. */
    PARTIAL
}
