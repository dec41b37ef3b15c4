package io.github.blueconic4j.cdi.client;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import jakarta.ws.rs.core.HttpHeaders;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.wire.ResponseReader;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.Alarm;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;

/**
 * Makes the calls to one tenant. Injected clients and those of {@code Tenants}, asynchronous twins, pages of an export,
 * batches of an import or a writer, untyped calls and the diagnosis all take this path:
 * {@link ApiCall} → {@link Retrier} → {@link AttemptRunner} → {@link Transport} → {@link ResponseReader}.
 */
public final class Calls {

    private final ApiMethods methods;
    private final RequestFactory requests;
    private final Retrier retrier;
    private final AttemptRunner runner;

    /**
     * @param tokens null for a tenant without tokens
     * @param executor reads responses of calls without a waiting thread; must not refuse work
     */
    public Calls(
            TenantConfig config,
            ApiMethods methods,
            Observers observers,
            Retrier retrier,
            Transport transport,
            TokenManager tokens,
            Executor executor,
            Alarm alarm) {
        this.methods = methods;
        this.requests = new RequestFactory(config);
        this.retrier = retrier;
        this.runner = new AttemptRunner(
                config, transport, tokens, observers.filters(), observers.listeners(), executor, alarm);
    }

    /** The application's own code that runs with each attempt. */
    public record Observers(Filters filters, Listeners listeners) {}

    /**
     * Makes the call on this thread, with its retries.
     *
     * @throws io.github.blueconic4j.api.error.BlueConicException if it fails
     */
    public <T> T call(ApiCall<T> call) {
        return retrier.call(call.name(), call.safeToRepeat(), attempt -> runner.run(call, attempt));
    }

    /** Makes the call without blocking any thread; the cause of a failure is what {@link #call} throws. */
    public <T> CompletionStage<T> callAsync(ApiCall<T> call) {
        return retrier.stage(call.name(), call.safeToRepeat(), attempt -> runner.start(call, attempt));
    }

    /** Makes the call on this thread, once, within that time. */
    public <T> T callOnce(ApiCall<T> call, Duration within) {
        return retrier.once(within, attempt -> runner.run(call, attempt));
    }

    /** A typed call, of a method that is synchronous or an asynchronous twin. */
    ApiCall<Object> typed(ApiMethod method, Object[] arguments) {
        return typed(method, requests.of(method, arguments), method.safeToRepeat(arguments), method.type());
    }

    /**
     * A typed call whose body is written already.
     *
     * @param api the interface that has the operation
     * @param json in place of the argument that is the body
     * @param arguments of the method of the operation; any value stands for the body
     */
    @SuppressWarnings("unchecked") // the type is that of the operation
    public <T> ApiCall<T> typed(
            Class<?> api, Operation operation, byte[] json, boolean safeToRepeat, Object... arguments) {
        ApiMethod method = methods.of(api, operation);
        return (ApiCall<T>) typed(method, requests.of(method, arguments, json), safeToRepeat, method.type());
    }

    private static ApiCall<Object> typed(ApiMethod method, Request request, boolean safeToRepeat, Type type) {
        List<String> searchedBy = ResponseReader.searchedBy(method.operation(), request.uri());
        return call(method, request, safeToRepeat, method.streamed(), response -> response.value(type, searchedBy));
    }

    /**
     * A call whose response the caller reads, and closes, however long that takes. The HTTP client never sends a page by
     * itself again that is not safe to repeat.
     *
     * @param api the interface that has the operation
     * @param packed whether BlueConic may pack the response
     * @param arguments of the method of the operation
     */
    public ApiCall<Reply> page(
            Class<?> api, Operation operation, boolean packed, boolean safeToRepeat, Object... arguments) {
        ApiMethod method = methods.of(api, operation);
        Request request = requests.of(method, arguments);
        if (!packed) {
            Map<String, List<String>> headers = new HashMap<>(request.headers());
            headers.remove(HttpHeaders.ACCEPT_ENCODING);
            request = request.with(headers, null);
        }
        return call(method, safeToRepeat ? request : request.onlyOnce(), safeToRepeat, true, response -> {
            if (response.status() >= Response.REDIRECTION) {
                // throws what it says
                response.value(Void.class, List.of());
            }
            return response.reply();
        });
    }

    private static <T> ApiCall<T> call(
            ApiMethod method, Request request, boolean safeToRepeat, boolean streamed, ApiCall.Handler<T> handler) {
        Operation operation = method.operation();
        return new ApiCall<>(
                Call.of(operation),
                Optional.of(operation),
                method.api(),
                request,
                operation.open(),
                safeToRepeat,
                streamed,
                handler);
    }

    /**
     * A call of any path.
     *
     * @param name with the path template
     * @param path below {@code /rest/v2}, encoded, with its query
     * @param json the body; null for none
     */
    public <T> ApiCall<T> untyped(
            Call name, String path, String json, boolean safeToRepeat, ApiCall.Handler<T> handler) {
        return untyped(name, Optional.empty(), requests.of(name.method(), path, json), false, safeToRepeat, handler);
    }

    /**
     * A call of a diagnosis, which reads the response of any status itself.
     *
     * @param operation empty for a path that needs no token
     */
    public <T> ApiCall<T> probe(Call name, Optional<Operation> operation, String path, ApiCall.Handler<T> handler) {
        return untyped(name, operation, requests.of("GET", path, null), operation.isEmpty(), true, handler);
    }

    private static <T> ApiCall<T> untyped(
            Call name,
            Optional<Operation> operation,
            Request request,
            boolean open,
            boolean safeToRepeat,
            ApiCall.Handler<T> handler) {
        return new ApiCall<>(name, operation, null, request, open, safeToRepeat, false, handler);
    }

    ApiMethod method(Method method) {
        return methods.of(method);
    }

    void check(Class<?> api) {
        methods.check(api);
    }
}
