package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.Timing;

/**
 * Repeats what is worth repeating, for one tenant: a call whose token was refused once, with a new token; calls that
 * BlueConic has not acted on, and those that may be sent twice, after a wait. Each attempt of a bulk call waits for its
 * turn. What it throws is a {@link BlueConicException}, or the refusal of an argument.
 */
public final class Retrier {

    private final TenantConfig config;
    private final Timing timing;
    private final Sleeper sleeper;
    /** Not static, so that a redeploy leaves nothing behind. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Attempts> current = new ThreadLocal<>();

    private final ConcurrencyLimit limit;

    public Retrier(TenantConfig config, Timing timing, Sleeper sleeper) {
        this.config = config;
        this.timing = timing;
        this.sleeper = sleeper;
        this.limit = new ConcurrencyLimit(config, timing, sleeper);
    }

    /**
     * Makes the call on this thread.
     *
     * @param safeToRepeat whether an attempt of unknown outcome may be followed by another
     */
    public <T> T call(Call call, boolean safeToRepeat, Callable<T> attempt) {
        Attempts attempts = attempts(safeToRepeat);
        while (true) {
            try {
                return limit.call(call, attempts.deadline(), () -> timed(attempts, attempt));
            } catch (Exception failed) {
                RuntimeException failure = CallFailure.of(failed, call, config);
                Optional<Duration> wait = waitAfter(attempts, failure);
                if (wait.isEmpty() || !slept(wait.get())) {
                    throw attempts.toTell(failure);
                }
            }
        }
    }

    /** How much of its time-out is left for the call that is made on this thread. */
    public Duration timeLeft() {
        Attempts attempts = current.get();
        return attempts == null ? config.timeouts().call() : attempts.timeLeft();
    }

    /** Whether the wait is over; an interrupt ends it and stays noted. */
    private boolean slept(Duration wait) {
        try {
            sleeper.sleep(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes the call without blocking any thread; a failure is the cause of the stage. Once the stage is cancelled,
     * the attempt is, too, and nothing is sent any more.
     */
    public <T> CompletionStage<T> stage(Call call, boolean safeToRepeat, Supplier<CompletionStage<T>> attempt) {
        CompletableFuture<T> result = new CompletableFuture<>();
        next(call, attempts(safeToRepeat), attempt, result);
        return result;
    }

    private <T> void next(
            Call call, Attempts attempts, Supplier<CompletionStage<T>> attempt, CompletableFuture<T> result) {
        started(() -> limit.stage(call, attempts.deadline(), result, () -> begun(attempts, attempt, result)))
                .whenComplete((value, failed) -> {
                    if (failed == null) {
                        result.complete(value);
                    } else if (CallFailure.bare(failed) instanceof Error error) {
                        result.completeExceptionally(error);
                    } else {
                        RuntimeException failure = CallFailure.of(failed, call, config);
                        waitAfter(attempts, failure)
                                .ifPresentOrElse(
                                        wait -> after(
                                                wait, failure, result, () -> next(call, attempts, attempt, result)),
                                        () -> result.completeExceptionally(attempts.toTell(failure)));
                    }
                });
    }

    private void after(Duration wait, RuntimeException failure, CompletableFuture<?> result, Runnable repeat) {
        if (result.isDone()) {
            return;
        }
        sleeper.after(wait).whenComplete((over, stopped) -> {
            if (stopped != null) {
                result.completeExceptionally(failure);
            } else if (!result.isDone()) {
                repeat.run();
            }
        });
    }

    private static <T> CompletionStage<T> started(Supplier<CompletionStage<T>> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException | Error failed) {
            return CompletableFuture.failedStage(failed);
        }
    }

    /** Lets the attempt know how long it may take. */
    private <T> T timed(Attempts attempts, Callable<T> attempt) throws Exception {
        current.set(attempts);
        try {
            return attempt.call();
        } finally {
            current.remove();
        }
    }

    /** Ends with the result: what nobody waits for any more is not left on its way. */
    private <T> CompletionStage<T> begun(
            Attempts attempts, Supplier<CompletionStage<T>> attempt, CompletableFuture<T> result) {
        CompletionStage<T> begun;
        current.set(attempts);
        try {
            begun = attempt.get();
        } finally {
            current.remove();
        }
        CompletableFuture<T> unused = result.whenComplete(
                (value, failed) -> begun.toCompletableFuture().cancel(true));
        return begun;
    }

    private Attempts attempts(boolean safeToRepeat) {
        return new Attempts(config.retry(), config.timeouts().call(), safeToRepeat, timing);
    }

    private static Optional<Duration> waitAfter(Attempts attempts, RuntimeException failure) {
        return failure instanceof BlueConicException ours ? attempts.waitAfter(ours) : Optional.empty();
    }
}
