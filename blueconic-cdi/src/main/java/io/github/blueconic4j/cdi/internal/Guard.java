package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.PathParam;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Repeatable;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.wire.PathIds;
import io.github.blueconic4j.cdi.retry.Retrier;

/** Guards a call of a client: arguments before it, repeats and exceptions after it. */
final class Guard {

    private Guard() {}

    /** The call itself; may be made more than once. */
    interface Invocation {

        Object proceed(Object[] arguments) throws Exception;
    }

    static Object call(Retrier retrier, AsyncCalls async, Method method, Object[] given, Invocation invocation)
            throws Exception {
        Optional<Operation> operation = Operation.of(method);
        if (operation.isEmpty()) {
            return invocation.proceed(given);
        }
        Object[] arguments = checked(method, given);
        boolean safe = safeToRepeat(operation.get(), arguments);
        if (CompletionStage.class.isAssignableFrom(method.getReturnType())) {
            return async.call(operation.get(), safe, method, arguments);
        }
        return retrier.call(Call.of(operation.get()), safe, () -> invocation.proceed(arguments));
    }

    /** Ids in a form that arrives as it is, and no missing body; the failure names the parameter. */
    private static Object[] checked(Method method, Object[] given) {
        // null on MicroProfile REST Client 3.0 for a method without parameters
        Object[] arguments = given == null ? new Object[0] : given.clone();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            PathParam id = parameters[i].getAnnotation(PathParam.class);
            if (id != null) {
                arguments[i] = PathIds.carry(id.value(), arguments[i]);
            } else if (arguments[i] == null && parameters[i].getAnnotations().length == 0) {
                throw new IllegalArgumentException(parameters[i].getName() + " must not be null");
            }
        }
        return arguments;
    }

    private static boolean safeToRepeat(Operation operation, Object[] arguments) {
        return switch (operation.repeat()) {
            case SAFE -> true;
            case UNSAFE -> false;
            case BY_CONTENT -> {
                for (Object argument : arguments) {
                    if (!safeToRepeat(argument)) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    private static boolean safeToRepeat(Object argument) {
        if (argument instanceof Collection<?> entries) {
            return entries.stream().allMatch(Guard::safeToRepeat);
        }
        return !(argument instanceof Repeatable repeatable) || repeatable.safeToRepeat();
    }
}
