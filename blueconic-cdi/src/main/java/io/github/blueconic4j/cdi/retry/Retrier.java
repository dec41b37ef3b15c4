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
 * BlueConic has not acted on, and those that may be sent twice, after a wait. What it throws is a
 * {@link BlueConicException}, or the refusal of an argument.
 */
public final class Retrier {

    private final TenantConfig config;
    private final Timing timing;
    private final Sleeper sleeper;

    public Retrier(TenantConfig config, Timing timing, Sleeper sleeper) {
        this.config = config;
        this.timing = timing;
        this.sleeper = sleeper;
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
                return attempt.call();
            } catch (Exception failed) {
                RuntimeException failure = CallFailure.of(failed, call);
                Optional<Duration> wait = waitAfter(attempts, failure);
                if (wait.isEmpty() || !slept(wait.get())) {
                    throw failure;
                }
            }
        }
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
     * nothing is sent any more.
     */
    public <T> CompletionStage<T> stage(Call call, boolean safeToRepeat, Supplier<CompletionStage<T>> attempt) {
        CompletableFuture<T> result = new CompletableFuture<>();
        next(call, attempts(safeToRepeat), attempt, result);
        return result;
    }

    private <T> void next(
            Call call, Attempts attempts, Supplier<CompletionStage<T>> attempt, CompletableFuture<T> result) {
        started(attempt).whenComplete((value, failed) -> {
            if (failed == null) {
                result.complete(value);
            } else if (CallFailure.bare(failed) instanceof Error error) {
                result.completeExceptionally(error);
            } else {
                RuntimeException failure = CallFailure.of(failed, call);
                waitAfter(attempts, failure)
                        .ifPresentOrElse(
                                wait -> after(wait, failure, result, () -> next(call, attempts, attempt, result)),
                                () -> result.completeExceptionally(failure));
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

    private Attempts attempts(boolean safeToRepeat) {
        return new Attempts(config.retry(), config.timeouts().call(), safeToRepeat, timing);
    }

    private static Optional<Duration> waitAfter(Attempts attempts, RuntimeException failure) {
        return failure instanceof BlueConicException ours ? attempts.waitAfter(ours) : Optional.empty();
    }
}
