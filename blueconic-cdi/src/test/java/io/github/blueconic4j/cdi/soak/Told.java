package io.github.blueconic4j.cdi.soak;

/**
 * What the caller of one write was told.
 *
 * @param change as the simulated tenant logs it, and no other write of the same round
 * @param safeToRepeat whether the library may have sent it more than once
 */
record Told(String change, boolean safeToRepeat, Outcome outcome) {

    enum Outcome {
        DONE,
        NOT_PROCESSED,
        UNKNOWN
    }

    /** Whether that is true when the tenant has made the change this many times. */
    boolean fits(int made) {
        return switch (outcome) {
            case DONE -> safeToRepeat ? made >= 1 : made == 1;
            case NOT_PROCESSED -> made == 0;
            case UNKNOWN -> safeToRepeat || made <= 1;
        };
    }
}
