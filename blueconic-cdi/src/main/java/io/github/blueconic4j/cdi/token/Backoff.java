package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;

/** How long to wait after a token request that failed. */
public final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);
    private static final Duration REJECTED = Duration.ofMinutes(1);

    private Backoff() {}

    /**
     * As long as the answer asked for, else growing by chance; a minute where somebody must change something.
     *
     * @param failures how many token requests failed one after another before this one
     */
    public static Duration after(BlueConicException failure, int failures, Timing timing) {
        if (TokenOutcome.of(failure) == TokenOutcome.CONFIGURATION) {
            return REJECTED;
        }
        Duration asked = asked(failure);
        if (asked != null && asked.compareTo(SHORTEST) >= 0) {
            return jittered(shorter(asked, LONGEST_ASKED_FOR), timing);
        }
        return grown(failures, timing);
    }

    private static Duration asked(BlueConicException failure) {
        if (failure instanceof TooManyRequestsException busy) {
            return busy.retryAfter().orElse(null);
        }
        return failure instanceof TemporarilyUnavailableException busy
                ? busy.retryAfter().orElse(null)
                : null;
    }

    /** Up to a twentieth longer, so that nodes do not come back all at once. */
    private static Duration jittered(Duration asked, Timing timing) {
        return asked.plusNanos((long) (timing.random() * asked.toNanos() / 20));
    }

    /** At least half as long again: a server that is down for a minute is asked a dozen times, by the worst of luck. */
    private static Duration grown(int failures, Timing timing) {
        double factor = Math.pow(1.5, Math.min(failures, 20)) * (failures == 0 ? 1 : 1 + timing.random());
        return shorter(Duration.ofNanos((long) (SHORTEST.toNanos() * factor)), LONGEST);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
