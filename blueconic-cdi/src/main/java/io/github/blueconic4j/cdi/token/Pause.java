package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.retry.Timing;

/**
 * After a failed token request: nobody asks again before it is over.
 *
 * @param until a reading of the monotonic clock
 * @param failures how many requests have failed one after another
 */
record Pause(long until, int failures, BlueConicException failure) {

    static Pause after(BlueConicException failure, Pause before, Timing timing) {
        int failures = before == null ? 0 : before.failures();
        return lasting(TokenOutcome.waitAfter(failure, failures, timing), failure, failures + 1, timing);
    }

    static Pause after(Postponed postponed, Timing timing) {
        return lasting(postponed.duration(), postponed.failure(), 0, timing);
    }

    private static Pause lasting(Duration length, BlueConicException failure, int failures, Timing timing) {
        return new Pause(timing.nanoTime() + length.toNanos(), failures, failure);
    }

    boolean lasts(long now) {
        return now - until < 0;
    }
}
