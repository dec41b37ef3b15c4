package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;

/**
 * After a failed token request: nobody asks again before it is over.
 *
 * @param until a reading of the monotonic clock
 * @param length what it was made of, for the next one to grow from
 */
record Pause(long until, Duration length, BlueConicException failure) {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);
    private static final Duration REJECTED = Duration.ofMinutes(1);

    /** As long as the answer asked for, else growing by chance; a minute where somebody must change something. */
    static Pause after(BlueConicException failure, Pause before, Timing timing) {
        Duration length = length(failure, before, timing);
        return new Pause(timing.nanoTime() + length.toNanos(), length, failure);
    }

    private static Duration length(BlueConicException failure, Pause before, Timing timing) {
        if (failure instanceof ClientRejectedException) {
            return REJECTED;
        }
        Duration asked = null;
        if (failure instanceof TooManyRequestsException busy) {
            asked = busy.retryAfter().orElse(null);
        } else if (failure instanceof TemporarilyUnavailableException busy) {
            asked = busy.retryAfter().orElse(null);
        }
        if (asked != null && asked.compareTo(SHORTEST) >= 0) {
            return jittered(shorter(asked, LONGEST_ASKED_FOR), timing);
        }
        return before == null ? SHORTEST : grown(shorter(before.length(), LONGEST), timing);
    }

    /** Up to a twentieth longer, so that nodes do not come back all at once. */
    private static Duration jittered(Duration asked, Timing timing) {
        return asked.plusNanos((long) (timing.random() * asked.toNanos() / 20));
    }

    /** At least half as long again: a server that is down for a minute is asked a dozen times, by the worst of luck. */
    private static Duration grown(Duration before, Timing timing) {
        return shorter(Duration.ofNanos((long) (before.toNanos() * (1.5 + 1.5 * timing.random()))), LONGEST);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    boolean lasts(long now) {
        return now - until < 0;
    }
}
