package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Turns.Permit;
import io.github.blueconic4j.cdi.retry.Turns.Turn;

/**
 * Lets calls of the operations that BlueConic guards with 429 pass, as many at a time as it is found to take, and has the
 * rest wait: first come, first served, and a repeat by when its call came. Both operations share it, since BlueConic does
 * not say that it counts them apart; all others pass at once.
 */
final class ConcurrencyLimit {

    private static final Set<Call> LIMITED = Set.of(Call.of(Operation.PROFILES_APPLY), Call.of(Operation.GROUPS_APPLY));

    private final Timing timing;
    private final Sleeper sleeper;
    private final Turns turns;

    ConcurrencyLimit(TenantConfig config, Timing timing, Sleeper sleeper) {
        this.timing = timing;
        this.sleeper = sleeper;
        this.turns = new Turns(config, timing, sleeper);
    }

    /**
     * Makes the attempt on this thread when its turn has come.
     *
     * @param deadline until when it may wait
     * @throws TooManyRequestsException if it was not sent; an interrupt, which ends the waiting, stays noted
     */
    <T> T call(Call call, long deadline, Callable<T> attempt) throws Exception {
        if (!LIMITED.contains(call)) {
            return attempt.call();
        }
        Permit permit = await(turns.take(call, deadline, false));
        Throwable failure = null;
        try {
            return attempt.call();
        } catch (Throwable failed) {
            failure = failed;
            throw failed;
        } finally {
            permit.end(failure);
        }
    }

    private Permit await(Turn turn) throws ExecutionException {
        try {
            return turn.get(turn.deadline() - timing.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            if (turn.cancel(false)) {
                throw turn.late();
            }
            return turn.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            if (!turn.cancel(false)) {
                turn.join().unused();
            }
            throw turn.notSent("it was interrupted while it waited for its turn");
        }
    }

    /**
     * Makes the attempt when its turn has come, on this thread if that is now. It leaves the queue when the caller no longer
     * waits for the result.
     *
     * @throws TooManyRequestsException if it may not even wait; or the stage fails with it
     */
    <T> CompletionStage<T> stage(
            Call call, long deadline, CompletableFuture<T> result, Supplier<CompletionStage<T>> attempt) {
        if (!LIMITED.contains(call)) {
            return attempt.get();
        }
        Turn turn = turns.take(call, deadline, true);
        CompletionStage<Permit> begun = turn.isDone() ? turn : turn.thenCompose(this::elsewhere);
        CompletionStage<T> answered = begun.thenCompose(permit -> attempted(permit, result, attempt));
        CompletableFuture<T> unused = result.whenComplete((value, failed) -> turn.cancel(false));
        if (!turn.isDone()) {
            turns.watch();
        }
        return answered;
    }

    /** Away from the thread that made room, which has its own answer to bring home. */
    private CompletionStage<Permit> elsewhere(Permit permit) {
        return sleeper.after(Duration.ZERO).handle((over, stopped) -> {
            if (stopped != null) {
                permit.unused();
                throw permit.turn().stopped();
            }
            return permit;
        });
    }

    private static <T> CompletionStage<T> attempted(
            Permit permit, CompletableFuture<T> result, Supplier<CompletionStage<T>> attempt) {
        if (result.isDone()) {
            permit.unused();
            return result;
        }
        CompletionStage<T> started;
        try {
            started = attempt.get();
        } catch (RuntimeException | Error failed) {
            started = CompletableFuture.failedStage(failed);
        }
        return started.whenComplete((value, failed) -> permit.end(failed));
    }
}
