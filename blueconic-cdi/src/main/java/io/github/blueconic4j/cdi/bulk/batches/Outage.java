package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;

import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.retry.Waits;

/**
 * Notes that answers get lost, one after another: what is not safe to repeat would all be lost by and by if it were sent
 * meanwhile. Not safe for use by several threads.
 */
final class Outage {

    private final Waits waits;
    private final Timing timing;
    private int failures;
    private long since;
    private long pausedUntil;

    Outage(BatchLimits limits, Timing timing) {
        this.waits = Waits.ofCalls(limits.minDelay(), limits.maxDelay(), timing);
        this.timing = timing;
    }

    void lost() {
        long now = timing.nanoTime();
        if (failures == 0) {
            since = now;
        }
        pausedUntil = now + waits.after(failures).toNanos();
        failures++;
    }

    void answered() {
        failures = 0;
    }

    boolean isNow() {
        return failures > 0;
    }

    Duration age() {
        return failures == 0 ? Duration.ZERO : Duration.ofNanos(timing.nanoTime() - since);
    }

    /** How long nothing more should be sent; not below zero. */
    Duration pause() {
        return failures == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, pausedUntil - timing.nanoTime()));
    }
}
