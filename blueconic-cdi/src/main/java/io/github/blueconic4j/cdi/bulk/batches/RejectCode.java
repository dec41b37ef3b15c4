package io.github.blueconic4j.cdi.bulk.batches;

/** Why a change is among the rejects, where that is no state in BlueConic's words. */
enum RejectCode {
    /** A line that is no change. */
    MALFORMED,
    /** A change that BlueConic would refuse; it was not sent. */
    INVALID,
    /** Larger than a batch may be; not sent. */
    TOO_LARGE,
    /** BlueConic answered 400 to it alone. */
    REJECTED,
    /** It was sent, and may have been applied. */
    UNKNOWN,
    /** The import stopped before. */
    NOT_SENT,
    /** Applied, but for a timeline event at least. */
    EVENT_REJECTED,
    /** Applied, but for values that BlueConic did not take. */
    VALIDATION_ERRORS
}
