package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.config.TenantConfig.RetryPolicy;
import io.github.blueconic4j.cdi.token.Timing;

/** What one call has gone through so far, and whether it is worth another try. */
final class Attempts {

    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);

    private final RetryPolicy policy;
    private final boolean safeToRepeat;
    private final Timing timing;
    private final long deadline;
    private final Jitter jitter;
    private int made;
    private boolean tokenRenewed;
    private BlueConicException repeated;
    private BlueConicException unknown;

    Attempts(RetryPolicy policy, Duration callTimeout, boolean safeToRepeat, Timing timing) {
        this.policy = policy;
        this.safeToRepeat = safeToRepeat;
        this.timing = timing;
        this.deadline = timing.nanoTime() + callTimeout.toNanos();
        this.jitter = new Jitter(policy, timing);
    }

    /** When the call's time is over, by {@link Timing#nanoTime()}. */
    long deadline() {
        return deadline;
    }

    /** Until then; not below zero. */
    Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, deadline - timing.nanoTime()));
    }

    /** How long to wait before the next attempt; empty when this failure is final. */
    Optional<Duration> waitAfter(BlueConicException failure) {
        if (neverSent(failure)) {
            return Optional.empty();
        }
        repeated = failure;
        unknown = failure.outcome() == Outcome.UNKNOWN && !isOfTheToken(failure) ? failure : unknown;
        if (renewsToken(failure)) {
            boolean first = !tokenRenewed;
            tokenRenewed = true;
            return first ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        made++;
        if (made >= policy.attempts() || !mayRepeat(failure)) {
            return Optional.empty();
        }
        Duration wait = retryAfter(failure)
                .filter(asked -> asked.compareTo(policy.minDelay()) >= 0)
                .map(this::aLittleLonger)
                .orElseGet(jitter::next);
        return timing.nanoTime() + wait.toNanos() - deadline < 0 ? Optional.of(wait) : Optional.empty();
    }

    /**
     * What the caller learns in the end: of a repeat that could not be sent, what made it necessary; and of a change that may
     * have been made by an earlier attempt, not that the last one was refused.
     */
    RuntimeException toTell(RuntimeException failure) {
        BlueConicException earlier = neverSent(failure) || failure instanceof IllegalArgumentException
                ? repeated
                : isRefusedChange(failure) ? unknown : null;
        if (earlier == null) {
            return failure;
        }
        earlier.addSuppressed(failure);
        return earlier;
    }

    private static boolean isRefusedChange(RuntimeException failure) {
        return failure instanceof BlueConicException last
                && last.outcome() == Outcome.NOT_PROCESSED
                && !"GET".equals(last.method());
    }

    /** Its turn did not come; that is final. */
    private static boolean neverSent(RuntimeException failure) {
        return failure instanceof TooManyRequestsException busy && !busy.answered();
    }

    /** A 401 is worth a repeat when there is another token than the refused one. */
    private static boolean renewsToken(BlueConicException failure) {
        return failure instanceof BlueConicHttpException http && http.status() == 401 && http.retryable();
    }

    private boolean mayRepeat(BlueConicException failure) {
        boolean notSent = failure.outcome() == Outcome.NOT_PROCESSED || isOfTheToken(failure);
        return failure.retryable() && (notSent || (safeToRepeat && failure.outcome() == Outcome.UNKNOWN));
    }

    /** Then the call itself was not sent. */
    private static boolean isOfTheToken(BlueConicException failure) {
        return "/oauth/token".equals(failure.pathTemplate());
    }

    private static Optional<Duration> retryAfter(BlueConicException failure) {
        Optional<Duration> asked = Optional.empty();
        if (failure instanceof TooManyRequestsException busy) {
            asked = busy.retryAfter();
        } else if (failure instanceof TemporarilyUnavailableException busy) {
            asked = busy.retryAfter();
        }
        return asked.map(wait -> wait.compareTo(LONGEST_ASKED_FOR) < 0 ? wait : LONGEST_ASKED_FOR);
    }

    /**
     * By a twentieth to a tenth, so that callers do not come back all at once, nor before the token manager, which waits
     * a twentieth longer at most, asks for a token again.
     */
    private Duration aLittleLonger(Duration asked) {
        return asked.plusNanos((long) (asked.toNanos() / 20.0 * (1 + timing.random())));
    }
}
