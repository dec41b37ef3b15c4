package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * Retries the calls of one tenant: a call whose token was refused once, with a new token; a call that BlueConic has not
 * acted on, and one that is safe to retry, after a wait. Each attempt of a bulk call waits for its turn.
 */
public final class Retrier {

    private final TenantConfig config;
    private final Timing timing;
    private final Sleeper sleeper;
    private final ConcurrencyLimit limit;

    public Retrier(TenantConfig config, Timing timing, Sleeper sleeper) {
        this.config = config;
        this.timing = timing;
        this.sleeper = sleeper;
        this.limit = new ConcurrencyLimit(config, timing, sleeper);
    }

    /** Makes one attempt on the thread that calls it. */
    @FunctionalInterface
    public interface BlockingWork<T> {

        T make(Attempt attempt) throws Exception;
    }

    /** Begins one attempt and blocks no thread; cancelling the stage ends the attempt. */
    @FunctionalInterface
    public interface StagedWork<T> {

        CompletionStage<T> make(Attempt attempt);
    }

    /**
     * Makes the call on this thread.
     *
     * @param safeToRepeat whether an attempt of unknown outcome may be followed by another
     */
    public <T> T call(Call call, boolean safeToRepeat, BlockingWork<T> work) {
        CallHistory history = history(safeToRepeat);
        while (true) {
            Attempt attempt = history.next();
            RuntimeException failure;
            try {
                T value = limit.call(call, history.deadline(), () -> work.make(attempt));
                attempt.end(null, false);
                return value;
            } catch (Exception failed) {
                failure = BareFailure.of(failed);
            } catch (Error failed) {
                attempt.end(failed, false);
                throw failed;
            }
            Optional<Duration> wait = history.waitAfter(failure);
            attempt.end(failure, wait.isPresent());
            if (wait.isEmpty() || !slept(wait.get())) {
                throw history.toTell(failure);
            }
        }
    }

    /** Makes one attempt on this thread, within that time, and does not retry it. */
    public <T> T once(Duration within, BlockingWork<T> work) {
        Attempt attempt = new Attempt(1, timing.nanoTime() + within.toNanos(), timing);
        try {
            T value = work.make(attempt);
            attempt.end(null, false);
            return value;
        } catch (Exception failed) {
            RuntimeException failure = BareFailure.of(failed);
            attempt.end(failure, false);
            throw failure;
        } catch (Error failed) {
            attempt.end(failed, false);
            throw failed;
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
        } catch (CancellationException applicationStops) {
            return false;
        }
    }

    /**
     * Makes the call without blocking any thread; a failure is the cause of the stage. Once the stage is cancelled,
     * the attempt is, too, and nothing is sent any more.
     */
    public <T> CompletionStage<T> stage(Call call, boolean safeToRepeat, StagedWork<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        next(call, history(safeToRepeat), work, result);
        return result;
    }

    private <T> void next(Call call, CallHistory history, StagedWork<T> work, CompletableFuture<T> result) {
        Attempt attempt = history.next();
        started(() -> limit.stage(call, history.deadline(), result, () -> begun(attempt, work, result)))
                .whenComplete((value, failed) -> {
                    if (failed == null) {
                        attempt.end(null, false);
                        result.complete(value);
                    } else if (BareFailure.bare(failed) instanceof Error error) {
                        attempt.end(error, false);
                        result.completeExceptionally(error);
                    } else {
                        RuntimeException failure = BareFailure.of(failed);
                        Optional<Duration> wait = history.waitAfter(failure);
                        attempt.end(failure, wait.isPresent());
                        wait.ifPresentOrElse(
                                time -> after(time, failure, result, () -> next(call, history, work, result)),
                                () -> result.completeExceptionally(history.toTell(failure)));
                    }
                });
    }

    private void after(Duration wait, RuntimeException failure, CompletableFuture<?> result, Runnable retry) {
        if (result.isDone()) {
            return;
        }
        sleeper.after(wait).whenComplete((over, stopped) -> {
            if (stopped != null) {
                result.completeExceptionally(failure);
            } else if (!result.isDone()) {
                retry.run();
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

    /** Ends the attempt with the result: when the caller cancels, nothing is left on its way. */
    private static <T> CompletionStage<T> begun(Attempt attempt, StagedWork<T> work, CompletableFuture<T> result) {
        CompletionStage<T> begun = work.make(attempt);
        CompletableFuture<T> unused = result.whenComplete(
                (value, failed) -> begun.toCompletableFuture().cancel(true));
        return begun;
    }

    private CallHistory history(boolean safeToRepeat) {
        return new CallHistory(config.retry(), config.timeouts().call(), safeToRepeat, timing);
    }
}
