package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Attempt;
import io.github.blueconic4j.cdi.retry.BareFailure;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.Alarm;
import io.github.blueconic4j.cdi.transport.LostConnection;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;
import io.github.blueconic4j.cdi.transport.UnreadableContentException;

/**
 * Performs one attempt of a call: filters, token, origin, listeners, headers, send, read. Its two forms differ in who
 * waits, and in nothing else. What fails before the request is sent has the outcome NOT_PROCESSED; only an I/O failure is
 * "no answer".
 */
final class AttemptRunner {

    private final TenantConfig config;
    private final Transport transport;
    /** Null for a tenant without tokens. */
    private final TokenManager tokens;

    private final Filters filters;
    private final Listeners listeners;
    private final Executor executor;
    private final Alarm alarm;

    /**
     * @param tokens null for a tenant without tokens
     * @param executor reads responses of calls without a waiting thread; must not refuse work
     */
    AttemptRunner(
            TenantConfig config,
            Transport transport,
            TokenManager tokens,
            Filters filters,
            Listeners listeners,
            Executor executor,
            Alarm alarm) {
        this.config = config;
        this.transport = transport;
        this.tokens = tokens;
        this.filters = filters;
        this.listeners = listeners;
        this.executor = executor;
        this.alarm = alarm;
    }

    /**
     * Runs the attempt on this thread.
     *
     * @throws BlueConicException if it fails
     */
    <T> T run(ApiCall<T> call, Attempt attempt) {
        RunningAttempt<T> running = running(call, attempt);
        Reply reply;
        try {
            running.filter();
            AccessToken token = needsToken(call) ? tokens.get(attempt.timeLeft()) : null;
            Request request = running.request(token);
            reply = transport.send(request, attempt.timeLeft(), call.streamed());
        } catch (IOException failed) {
            throw lost(call, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LostConnection.failure(call.name(), interrupted(stopped), config);
        } catch (TimeoutException noToken) {
            throw running.late();
        } catch (RuntimeException | LinkageError | AssertionError failed) {
            throw notSent(call, failed);
        }
        return running.read(reply);
    }

    private static IOException interrupted(InterruptedException stopped) {
        return (IOException) new InterruptedIOException("interrupted while waiting for the answer").initCause(stopped);
    }

    /** Begins the attempt and blocks no thread; cancelling the future ends it. */
    <T> CompletableFuture<T> start(ApiCall<T> call, Attempt attempt) {
        CompletableFuture<T> result = new CompletableFuture<>();
        RunningAttempt<T> running = running(call, attempt);
        guarded(running, result, () -> {
            running.filter();
            if (needsToken(call)) {
                awaitToken(running, result);
            } else {
                send(running, null, result);
            }
        });
        return result;
    }

    private <T> void awaitToken(RunningAttempt<T> running, CompletableFuture<T> result) {
        CompletableFuture<AccessToken> token = tokens.getAsync().toCompletableFuture();
        if (token.isDone() && !token.isCompletedExceptionally()) {
            guarded(running, result, () -> send(running, token.join(), result));
            return;
        }
        Duration left = running.attempt().timeLeft();
        Future<?> late = alarm.in(left, () -> executor.execute(() -> result.completeExceptionally(running.late())));
        // not on the thread that brings the token, which may still have to store it
        CompletableFuture<AccessToken> unused = token.whenCompleteAsync(
                (brought, none) -> {
                    late.cancel(false);
                    if (none != null) {
                        result.completeExceptionally(notSent(running.call(), BareFailure.bare(none)));
                    } else if (!result.isDone()) {
                        guarded(running, result, () -> send(running, brought, result));
                    }
                },
                executor);
    }

    private <T> void send(RunningAttempt<T> running, AccessToken token, CompletableFuture<T> result)
            throws IOException {
        Request request = running.request(token);
        CompletableFuture<Reply> exchange =
                transport.sendAsync(request, running.attempt().timeLeft(), config.maxResponseSize() + 1);
        CompletableFuture<T> unusedEnd = result.whenComplete((value, failed) -> exchange.cancel(true));
        CompletableFuture<Reply> unused = exchange.whenCompleteAsync(
                (reply, failed) -> {
                    try {
                        if (failed != null) {
                            throw lost(running.call(), failed);
                        }
                        result.complete(running.read(reply));
                    } catch (RuntimeException | Error failure) {
                        result.completeExceptionally(failure);
                    }
                },
                executor);
    }

    /** What happens before the request is sent. */
    private interface Step {

        void run() throws IOException;
    }

    private <T> void guarded(RunningAttempt<T> running, CompletableFuture<T> result, Step step) {
        try {
            step.run();
        } catch (IOException failed) {
            result.completeExceptionally(lost(running.call(), failed));
        } catch (RuntimeException | LinkageError | AssertionError failed) {
            result.completeExceptionally(notSent(running.call(), failed));
        } catch (Error failed) {
            result.completeExceptionally(failed);
        }
    }

    private <T> RunningAttempt<T> running(ApiCall<T> call, Attempt attempt) {
        return new RunningAttempt<>(call, attempt, config, transport, tokens, filters, listeners);
    }

    private boolean needsToken(ApiCall<?> call) {
        return tokens != null && !call.open();
    }

    /** Content that cannot be read is the caller's; BlueConic has got no whole request. */
    private BlueConicException lost(ApiCall<?> call, Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableContentException unreadable) {
                return new CallNotSentException(
                        call.name(), "its body cannot be read: " + unreadable.words(), unreadable.getCause());
            }
        }
        return LostConnection.failure(call.name(), failed, config);
    }

    /** A token request of unknown outcome leaves nothing unknown of the call. */
    private static RuntimeException notSent(ApiCall<?> call, Throwable failed) {
        if (failed instanceof BlueConicException ours) {
            return ours.outcome() == Outcome.NOT_PROCESSED ? ours : new CallNotSentException(call.name(), ours);
        }
        return new CallNotSentException(
                call.name(),
                "it failed before it was sent (" + failed.getClass().getSimpleName() + ")",
                failed);
    }
}
