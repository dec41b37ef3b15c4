package io.github.blueconic4j.cdi.bulk.batches;

/** What became of a change, as far as its sender can know. */
public enum Fate {
    /** BlueConic took it and says what it did with it, which may be nothing. */
    ANSWERED,
    /** BlueConic refused it alone, and did nothing with it. */
    REJECTED,
    /** It was sent, and may have been applied. */
    UNKNOWN,
    /** It was not applied. */
    NOT_SENT
}
