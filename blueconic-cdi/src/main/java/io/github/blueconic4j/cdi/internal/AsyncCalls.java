package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.transport.Request;

/**
 * Makes the calls whose answer is a stage, without a thread that waits: containers have one wait for each. The container
 * makes the request alone, by way of the method that the asynchronous one is the twin of.
 */
final class AsyncCalls {

    private static final String SUFFIX = "Async";

    private final Exchanges exchanges;
    private final Retrier retrier;
    private final Recorders recorders;

    AsyncCalls(Exchanges exchanges, Retrier retrier, Recorders recorders) {
        this.exchanges = exchanges;
        this.retrier = retrier;
        this.recorders = recorders;
    }

    CompletionStage<Object> call(Operation operation, boolean safeToRepeat, Method method, Object[] arguments) {
        Type type = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return retrier.stage(Call.of(operation), safeToRepeat, () -> {
            Request request = request(method, arguments);
            return exchanges.send(
                    request,
                    retrier.timeLeft(),
                    operation.open(),
                    answer -> answer.read(operation, request.uri(), type));
        });
    }

    private Request request(Method method, Object[] arguments) {
        Class<?> api = method.getDeclaringClass();
        try {
            String name = method.getName();
            Method twin = api.getMethod(name.substring(0, name.length() - SUFFIX.length()), method.getParameterTypes());
            return recorders.record(api, twin, arguments);
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(none);
        }
    }
}
