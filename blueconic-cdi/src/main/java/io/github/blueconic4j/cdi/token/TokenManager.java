package io.github.blueconic4j.cdi.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;

/**
 * The current token of one grant. Reading a fresh one is one volatile read; however many threads need a new one, one
 * request is made, on the executor, and a caller that gives up does not stop it. A token is dropped only for a new one.
 */
public final class TokenManager implements TokenSource {

    private static final Duration FORCED_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Call CALL = new Call("POST", "/oauth/token");

    private final GrantKey grant;
    private final TokenAcquirer acquirer;
    private final Executor executor;
    private final Timing timing;
    private final Duration callTimeout;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile TokenSnapshot snapshot;

    // guarded by lock
    private CompletableFuture<AccessToken> running;
    private Pause pause;
    private boolean forced;
    private long lastForced;

    public TokenManager(
            GrantKey grant, TokenAcquirer acquirer, Executor executor, Timing timing, Duration callTimeout) {
        this.grant = grant;
        this.acquirer = acquirer;
        this.executor = executor;
        this.timing = timing;
        this.callTimeout = callTimeout;
    }

    @Override
    public AccessToken get() {
        TokenSnapshot current = snapshot;
        long now = timing.nanoTime();
        if (current != null && current.fresh(now)) {
            return current.token();
        }
        if (current != null && !current.refused() && current.usable(now)) {
            refreshInBackground();
            return current.token();
        }
        return await(refresh());
    }

    @Override
    public CompletionStage<AccessToken> getAsync() {
        TokenSnapshot current = snapshot;
        long now = timing.nanoTime();
        if (current != null && !current.refused() && current.usable(now)) {
            if (!current.fresh(now)) {
                refreshInBackground();
            }
            return CompletableFuture.completedStage(current.token());
        }
        return refresh().minimalCompletionStage();
    }

    @Override
    public void invalidate(AccessToken refused) {
        refuse(refused);
    }

    /**
     * As {@link #invalidate}.
     *
     * @return whether {@link #get()} will now hand out another token than this one, or try to get one
     */
    public boolean refuse(AccessToken refused) {
        lock.lock();
        try {
            TokenSnapshot current = snapshot;
            if (current == null || current.token() != refused || current.refused()) {
                return true;
            }
            long now = timing.nanoTime();
            if (forced && now - lastForced < FORCED_AT_MOST_EVERY.toNanos()) {
                return false;
            }
            forced = true;
            lastForced = now;
            snapshot = current.asRefused(true);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a token is at hand, without asking for one. */
    boolean hasToken() {
        TokenSnapshot current = snapshot;
        return current != null && !current.refused() && current.usable(timing.nanoTime());
    }

    private void refreshInBackground() {
        CompletableFuture<AccessToken> unused = refresh();
    }

    /** The one request that everybody waits for; fails at once while the last failure says to wait. */
    private CompletableFuture<AccessToken> refresh() {
        lock.lock();
        try {
            long now = timing.nanoTime();
            TokenSnapshot current = snapshot;
            if (current != null && current.fresh(now)) {
                return CompletableFuture.completedFuture(current.token());
            }
            if (running != null) {
                return running;
            }
            if (pause != null && pause.lasts(now)) {
                return CompletableFuture.failedFuture(pause.failure());
            }
            CompletableFuture<AccessToken> started = new CompletableFuture<>();
            running = started;
            start(started, now);
            return started;
        } finally {
            lock.unlock();
        }
    }

    private void start(CompletableFuture<AccessToken> result, long now) {
        try {
            executor.execute(() -> run(result, now));
        } catch (RejectedExecutionException stopped) {
            running = null;
            result.completeExceptionally(new ConnectionFailedException(CALL, stopped, Outcome.NOT_PROCESSED));
        }
    }

    private void run(CompletableFuture<AccessToken> result, long asked) {
        try {
            TokenAnswer answer = acquirer.acquire(grant);
            publish(TokenSnapshot.of(answer, asked, timing.random()));
            result.complete(answer.token());
        } catch (BlueConicException failure) {
            fail(failure);
            result.completeExceptionally(failure);
        } catch (RuntimeException | Error unexpected) {
            BlueConicException failure = new ConnectionFailedException(CALL, unexpected, Outcome.UNKNOWN);
            fail(failure);
            result.completeExceptionally(failure);
        }
    }

    private void publish(TokenSnapshot fresh) {
        lock.lock();
        try {
            snapshot = fresh;
            pause = null;
            running = null;
        } finally {
            lock.unlock();
        }
    }

    /** A refused token is handed out again when no other can be had: the refusal may have been a proxy's. */
    private void fail(BlueConicException failure) {
        lock.lock();
        try {
            TokenSnapshot current = snapshot;
            if (current != null && current.refused()) {
                snapshot = current.asRefused(false);
            }
            pause = Pause.after(failure, pause, timing);
            running = null;
        } finally {
            lock.unlock();
        }
    }

    private AccessToken await(CompletableFuture<AccessToken> token) {
        try {
            return token.get(callTimeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw (BlueConicException) failed.getCause();
        } catch (TimeoutException late) {
            throw new ConnectionFailedException(CALL, late, Outcome.NOT_PROCESSED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailedException(CALL, stopped, Outcome.NOT_PROCESSED);
        }
    }
}
