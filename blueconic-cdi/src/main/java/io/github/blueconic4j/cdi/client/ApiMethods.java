package io.github.blueconic4j.cdi.client;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.ConfigurationException;

/** The methods of all interfaces that call an operation. */
public final class ApiMethods {

    private final ConcurrentMap<Method, ApiMethod> methods = new ConcurrentHashMap<>();
    private final Map<Operation, ApiMethod> ofOperations = new EnumMap<>(Operation.class);

    private ApiMethods() {}

    /**
     * Looks up the methods of these interfaces.
     *
     * @throws ConfigurationException if one of them calls no operation and is no default method
     */
    public static ApiMethods of(Collection<Class<?>> interfaces) {
        ApiMethods all = new ApiMethods();
        for (Class<?> api : interfaces) {
            all.check(api);
        }
        for (ApiMethod method : all.methods.values()) {
            if (!method.async()) {
                all.ofOperations.merge(method.operation(), method, ApiMethods::withMoreParameters);
            }
        }
        return all;
    }

    private static ApiMethod withMoreParameters(ApiMethod one, ApiMethod other) {
        return one.parameters().size() > other.parameters().size() ? one : other;
    }

    /**
     * Looks up the methods of one interface.
     *
     * @throws ConfigurationException as {@link #of(Collection)} does
     */
    void check(Class<?> api) {
        for (Method method : api.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                of(method);
            }
        }
    }

    ApiMethod of(Method method) {
        ApiMethod known = methods.get(method);
        return known != null ? known : methods.computeIfAbsent(method, ApiMethod::of);
    }

    /** The method that calls the operation with all of its parameters, and is no asynchronous twin. */
    ApiMethod of(Operation operation) {
        return ofOperations.get(operation);
    }
}
