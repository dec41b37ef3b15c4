package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;

import io.github.blueconic4j.cdi.token.Timing;

/**
 * Notes that answers get lost, one after another: what is not safe to repeat would all be lost by and by if it were sent
 * meanwhile. Not safe for use by several threads.
 */
final class Outage {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration minDelay;
    private final Duration maxDelay;
    private final Timing timing;
    private int failures;
    private long since;
    private long pausedUntil;

    Outage(BatchLimits limits, Timing timing) {
        this.minDelay = limits.minDelay();
        this.maxDelay = limits.maxDelay();
        this.timing = timing;
    }

    void lost() {
        long now = timing.nanoTime();
        if (failures == 0) {
            since = now;
        }
        pausedUntil = now + delay(failures, minDelay, maxDelay, timing).toNanos();
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

    /** Twice as long after each failure, less up to a half by chance. */
    static Duration delay(int failures, Duration min, Duration max, Timing timing) {
        Duration doubled = min.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        long most = (doubled.compareTo(max) < 0 ? doubled : max).toNanos();
        return Duration.ofNanos(Math.max(min.toNanos(), (long) (most * (0.5 + timing.random() / 2))));
    }
}
