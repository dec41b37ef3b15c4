package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;

/**
 * How far an import is.
 *
 * @param read how many changes it has read, those included that an earlier run has finished
 * @param decided of how many of them it is known what became of them
 * @param rejected how many of them were not applied, or not wholly, as far as is known
 * @param elapsed since this run began
 */
public record ImportProgress(long read, long decided, long rejected, Duration elapsed) {

    private static final double NANOS = 1e9;

    /** Changes read per second, on average since the run began. */
    public double rate() {
        return read / Math.max(1e-9, elapsed.toNanos() / NANOS);
    }
}
