package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.config.TenantConfig.RetryPolicy;

/** The attempts of one call so far, and whether another one is worth it. */
final class CallHistory {

    private final RetryPolicy policy;
    private final boolean safeToRepeat;
    private final Timing timing;
    private final Waits waits;
    private final long deadline;
    private int attempts;
    private int failures;
    private boolean tokenRenewed;
    private Earlier earlier = Earlier.NONE;

    CallHistory(RetryPolicy policy, Duration callTimeout, boolean safeToRepeat, Timing timing) {
        this.policy = policy;
        this.safeToRepeat = safeToRepeat;
        this.timing = timing;
        this.waits = Waits.ofCalls(policy.minDelay(), policy.maxDelay(), timing);
        this.deadline = timing.nanoTime() + callTimeout.toNanos();
    }

    /** When the time of the call is over, by {@link Timing#nanoTime()}. */
    long deadline() {
        return deadline;
    }

    Attempt next() {
        return new Attempt(++attempts, deadline, timing);
    }

    /** How long to wait before the next attempt; empty when this failure is final. */
    Optional<Duration> waitAfter(RuntimeException failed) {
        if (!(failed instanceof BlueConicException failure) || Earlier.neverSent(failed)) {
            return Optional.empty();
        }
        earlier = earlier.and(failure);
        if (renewsToken(failure)) {
            boolean first = !tokenRenewed;
            tokenRenewed = true;
            return first ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        failures++;
        if (failures >= policy.attempts() || !mayRetry(failure)) {
            return Optional.empty();
        }
        Duration wait = waits.after(failure, failures - 1);
        return timing.nanoTime() + wait.toNanos() - deadline < 0 ? Optional.of(wait) : Optional.empty();
    }

    RuntimeException toTell(RuntimeException failure) {
        return earlier.toTell(failure);
    }

    /** A 401 is worth another attempt when there is another token than the refused one. */
    private static boolean renewsToken(BlueConicException failure) {
        return failure instanceof BlueConicHttpException http && http.status() == 401 && http.retryable();
    }

    private boolean mayRetry(BlueConicException failure) {
        boolean notSent = failure.outcome() == Outcome.NOT_PROCESSED || Earlier.isOfTheToken(failure);
        return failure.retryable() && (notSent || (safeToRepeat && failure.outcome() == Outcome.UNKNOWN));
    }
}
