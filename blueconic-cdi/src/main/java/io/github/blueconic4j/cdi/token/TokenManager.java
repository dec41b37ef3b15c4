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
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.retry.Timing;

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

    private final InProgress inProgress = new InProgress();

    // guarded by lock
    private CompletableFuture<AccessToken> running;
    private Pause pause;
    private boolean forced;
    private boolean ofPeersOnly;
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
        try {
            return get(callTimeout);
        } catch (TimeoutException late) {
            throw new ConnectionFailedException(CALL, late, Outcome.NOT_PROCESSED);
        }
    }

    /**
     * As {@link #get()}.
     *
     * @param patience how long to wait at most for a request for a token
     * @throws TimeoutException when there is no token then; the request goes on
     */
    public AccessToken get(Duration patience) throws TimeoutException {
        TokenSnapshot current = snapshot;
        long now = timing.nanoTime();
        if (current != null && current.fresh(now)) {
            return current.token();
        }
        if (current != null && !current.refused() && current.usable(now)) {
            CompletableFuture<AccessToken> unused = refresh();
            return current.token();
        }
        return await(refresh(), patience);
    }

    @Override
    public CompletionStage<AccessToken> getAsync() {
        TokenSnapshot current = snapshot;
        long now = timing.nanoTime();
        if (current != null && !current.refused() && current.usable(now)) {
            if (!current.fresh(now)) {
                CompletableFuture<AccessToken> unused = refresh();
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
            ofPeersOnly = forced && now - lastForced < FORCED_AT_MOST_EVERY.toNanos();
            if (ofPeersOnly && !acquirer.hasPeers()) {
                return false;
            }
            lastForced = ofPeersOnly ? lastForced : now;
            forced = true;
            snapshot = current.asRefused(true);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** From here on callers get this token, which was obtained in another way: by a consent. */
    public void publish(TokenAnswer answer) {
        publish(TokenSnapshot.of(answer, timing.nanoTime(), timing.random()), null);
    }

    /** The token in use is of no use any more, by the will of the user: from here on callers get none without asking. */
    public void drop() {
        publish((TokenSnapshot) null, null);
    }

    /** What is at hand, without asking for anything. */
    public HeldToken held() {
        lock.lock();
        try {
            return HeldToken.of(snapshot, pause, timing.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes no further request, and waits for the one that runs.
     *
     * @return whether nothing runs any more
     */
    public boolean stop(Duration patience) {
        return inProgress.stop(patience);
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
        boolean began = inProgress.begin();
        try {
            if (!began) {
                throw new RejectedExecutionException("the application stops");
            }
            Request request = new Request(result, now, snapshot != null && snapshot.refused(), ofPeersOnly);
            executor.execute(() -> run(request));
        } catch (RejectedExecutionException refused) {
            if (began) {
                inProgress.end();
            }
            running = null;
            result.completeExceptionally(new ConnectionFailedException(CALL, refused, Outcome.NOT_PROCESSED));
        }
    }

    private void run(Request request) {
        try {
            acquirer.acquire(request);
            if (!request.result.isDone()) {
                throw new IllegalStateException(acquirer.getClass().getName() + " published no token");
            }
        } catch (Postponed postponed) {
            fail(request, postponed.failure(), Pause.after(postponed, timing));
        } catch (BlueConicException failure) {
            fail(request, failure, null);
        } catch (RuntimeException | Error unexpected) {
            fail(request, new ConnectionFailedException(CALL, unexpected, Outcome.UNKNOWN), null);
        } finally {
            inProgress.end();
        }
    }

    private void publish(TokenSnapshot fresh, CompletableFuture<AccessToken> result) {
        lock.lock();
        try {
            snapshot = fresh;
            pause = null;
            if (running == result) {
                running = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * A refused token is handed out again when no other can be had: the refusal may have been a proxy's. Not when the
     * grant itself is gone: then that is what callers must be told.
     */
    private void fail(Request request, BlueConicException failure, Pause asked) {
        lock.lock();
        try {
            TokenSnapshot current = snapshot;
            boolean gone = failure instanceof ReauthorizationRequiredException;
            if (current != null && current.refused()) {
                snapshot = gone ? null : current.asRefused(false);
                if (request.ofPeersOnly && !gone) {
                    request.result.complete(current.token());
                }
            }
            if (!request.result.isDone()) {
                pause = asked == null ? Pause.after(failure, pause, timing) : asked;
            }
            running = running == request.result ? null : running;
        } finally {
            lock.unlock();
        }
        request.result.completeExceptionally(failure);
    }

    /** One run of the acquirer. */
    private final class Request implements TokenRequest {

        private final CompletableFuture<AccessToken> result;
        private final long asked;
        private final boolean refused;
        private final boolean ofPeersOnly;

        Request(CompletableFuture<AccessToken> result, long asked, boolean refused, boolean ofPeersOnly) {
            this.result = result;
            this.asked = asked;
            this.refused = refused;
            this.ofPeersOnly = refused && ofPeersOnly;
        }

        @Override
        public GrantKey grant() {
            return grant;
        }

        @Override
        public boolean refused() {
            return refused;
        }

        @Override
        public boolean ofPeersOnly() {
            return ofPeersOnly;
        }

        @Override
        public void publish(TokenAnswer answer) {
            TokenManager.this.publish(TokenSnapshot.of(answer, asked, timing.random()), result);
            result.complete(answer.token());
        }
    }

    private static AccessToken await(CompletableFuture<AccessToken> token, Duration patience) throws TimeoutException {
        try {
            return token.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw (BlueConicException) failed.getCause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailedException(CALL, stopped, Outcome.NOT_PROCESSED);
        }
    }
}
