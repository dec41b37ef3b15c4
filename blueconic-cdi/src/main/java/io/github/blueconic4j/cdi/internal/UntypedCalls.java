package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.tenant.UntypedAnswer;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;
import io.github.blueconic4j.cdi.transport.Content;
import io.github.blueconic4j.cdi.transport.Request;

/** The untyped calls of one tenant. */
final class UntypedCalls implements UntypedApi {

    private final TenantConfig config;
    private final Exchanges exchanges;
    private final Retrier retrier;

    UntypedCalls(TenantConfig config, Exchanges exchanges, Retrier retrier) {
        this.config = config;
        this.exchanges = exchanges;
        this.retrier = retrier;
    }

    @Override
    public UntypedAnswer call(UntypedCall call) {
        Request request = request(call);
        return retrier.call(name(call), call.safeToRepeat(), () -> await(attempt(call, request)));
    }

    @Override
    public CompletionStage<UntypedAnswer> callAsync(UntypedCall call) {
        Request request = request(call);
        return retrier.stage(name(call), call.safeToRepeat(), () -> attempt(call, request));
    }

    private static Call name(UntypedCall call) {
        return new Call(call.method(), call.pathTemplate());
    }

    private CompletableFuture<UntypedAnswer> attempt(UntypedCall call, Request request) {
        return exchanges.send(
                request,
                retrier.timeLeft(),
                false,
                answer -> new UntypedAnswer(answer.status(), answer.headers(), answer.text(name(call))));
    }

    private Request request(UntypedCall call) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(HttpHeaders.ACCEPT, List.of(MediaType.APPLICATION_JSON));
        headers.putAll(Requests.common(config));
        Content content = call.json()
                .map(json -> {
                    headers.put(HttpHeaders.CONTENT_TYPE, List.of(MediaType.APPLICATION_JSON));
                    return Content.of(json.getBytes(StandardCharsets.UTF_8));
                })
                .orElse(null);
        return new Request(call.method(), URI.create(config.base() + call.path()), headers, content);
    }

    private static <T> T await(CompletableFuture<T> answer) throws IOException, ExecutionException {
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("interrupted while waiting for the answer").initCause(stopped);
        }
    }
}
