package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;

/**
 * Computes how long to wait after a failure: for calls, pages of an export, batches, and requests for tokens. The waits
 * grow with each failure and are spread by chance, so that callers and nodes do not come back all at once.
 */
public final class Waits {

    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);
    private static final double GROWTH = 1.5;
    private static final int MOST_GROWTH = 30;
    private static final double A_TWENTIETH = 0.05;

    private final Duration min;
    private final Duration max;
    private final double later;
    private final Timing timing;

    private Waits(Duration min, Duration max, double later, Timing timing) {
        this.min = min;
        this.max = max;
        this.later = later;
        this.timing = timing;
    }

    /**
     * The waits of calls. After a response with {@code Retry-After} a call waits a twentieth to a tenth longer, so that it
     * does not come back before the next request for a token, which waits up to a twentieth longer.
     */
    public static Waits ofCalls(Duration min, Duration max, Timing timing) {
        return new Waits(min, max, A_TWENTIETH, timing);
    }

    /** The waits of requests for tokens: from half a second to half a minute. */
    public static Waits ofTokens(Timing timing) {
        return new Waits(Duration.ofMillis(500), Duration.ofSeconds(30), 0, timing);
    }

    /**
     * How long to wait: as long as the response asked for, up to five minutes; else a wait that grows.
     *
     * @param failures how many failed one after another before this one
     */
    public Duration after(RuntimeException failure, int failures) {
        return asked(failure)
                .filter(asked -> asked.compareTo(min) >= 0)
                .map(asked -> spread(shorter(asked, LONGEST_ASKED_FOR)))
                .orElseGet(() -> after(failures));
    }

    /** A wait that grows by a half with each failure, doubled at most by chance, and is never longer than the longest. */
    public Duration after(int failures) {
        double grown = 2.0 * (double) min.toNanos() * Math.pow(GROWTH, Math.min(failures, MOST_GROWTH));
        double most = Math.min(grown, (double) max.toNanos());
        return Duration.ofNanos(Math.max(min.toNanos(), (long) (most * (1 + timing.random()) / 2)));
    }

    private Duration spread(Duration asked) {
        return asked.plusNanos((long) (asked.toNanos() * (later + A_TWENTIETH * timing.random())));
    }

    private static Optional<Duration> asked(RuntimeException failure) {
        if (failure instanceof TooManyRequestsException busy) {
            return busy.retryAfter();
        }
        return failure instanceof TemporarilyUnavailableException busy ? busy.retryAfter() : Optional.empty();
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
