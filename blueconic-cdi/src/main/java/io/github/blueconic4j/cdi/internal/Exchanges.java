package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.github.blueconic4j.api.wire.DirectAnswer;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;

/** Sends requests with the tenant's token and reads the answers, with no thread that waits for either. */
final class Exchanges {

    private static final int UNAUTHORIZED = 401;

    private final TenantConfig config;
    private final Transport transport;
    /** Null for a tenant without tokens. */
    private final TokenManager tokens;

    private final Executor executor;

    Exchanges(TenantConfig config, Transport transport, TokenManager tokens, Executor executor) {
        this.config = config;
        this.transport = transport;
        this.tokens = tokens;
        this.executor = executor;
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    interface Reader<T> {

        T read(DirectAnswer answer) throws IOException;
    }

    /**
     * One attempt; cancelling it ends what is on its way.
     *
     * @param left for all of it, the wait for a token included
     * @param open whether the request needs no token
     */
    <T> CompletableFuture<T> send(Request request, Duration left, boolean open, Reader<T> reader) {
        CompletableFuture<T> result = new CompletableFuture<>();
        long deadline = System.nanoTime() + left.toNanos();
        if (open || tokens == null) {
            send(request, deadline, null, reader, result);
        } else {
            CompletionStage<AccessToken> unused = tokens.getAsync().whenComplete((token, none) -> {
                if (none != null) {
                    result.completeExceptionally(none);
                } else if (!result.isDone()) {
                    send(Requests.authorized(request, token), deadline, token, reader, result);
                }
            });
        }
        return result;
    }

    private <T> void send(
            Request request, long deadline, AccessToken token, Reader<T> reader, CompletableFuture<T> result) {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        CompletableFuture<Reply> exchange = transport.sendAsync(request, left, config.maxResponseSize() + 1);
        CompletableFuture<T> unusedEnd = result.whenComplete((value, failed) -> exchange.cancel(true));
        CompletableFuture<Reply> unused = exchange.whenCompleteAsync(
                (reply, failed) -> {
                    if (failed != null) {
                        result.completeExceptionally(failed);
                    } else {
                        complete(result, token, reply, reader);
                    }
                },
                executor);
    }

    private <T> void complete(CompletableFuture<T> result, AccessToken token, Reply reply, Reader<T> reader) {
        try {
            boolean renewed = token != null && reply.status() == UNAUTHORIZED && tokens.refuse(token);
            result.complete(reader.read(new DirectAnswer(
                    reply.status(), reply.headers().map(), reply.body(), renewed, config.maxResponseSize())));
        } catch (IOException | RuntimeException | Error failed) {
            result.completeExceptionally(failed);
        }
    }
}
