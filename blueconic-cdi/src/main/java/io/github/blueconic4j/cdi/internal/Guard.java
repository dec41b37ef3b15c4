package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Repeatable;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.retry.Retrier;

/** Guards a call of a client: arguments before it, repeats and exceptions after it. */
final class Guard {

    private final Retrier retrier;
    private final AsyncCalls async;
    private final ConcurrentMap<Method, GuardedMethod> methods = new ConcurrentHashMap<>();

    Guard(Retrier retrier, AsyncCalls async) {
        this.retrier = retrier;
        this.async = async;
    }

    /** The call itself; may be made more than once. */
    interface Invocation {

        Object proceed(Object[] arguments) throws Exception;
    }

    Object call(Method method, Object[] given, Invocation invocation) throws Exception {
        GuardedMethod guarded = methods.computeIfAbsent(method, GuardedMethod::of);
        Operation operation = guarded.operation();
        if (operation == null) {
            return invocation.proceed(given);
        }
        Object[] arguments = guarded.checked(given);
        boolean safe = safeToRepeat(operation, arguments);
        if (guarded.isAsync()) {
            return async.call(operation, safe, method, arguments);
        }
        return retrier.call(Call.of(operation), safe, () -> invocation.proceed(arguments));
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
