package io.github.blueconic4j.cdi.client;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.ConfigurationException;

/**
 * The methods that call an operation, each looked up when it is needed first. To look up all of them takes a fifth of a
 * second in a fresh JVM, which no deployment should wait for.
 */
public final class ApiMethods {

    private final ConcurrentMap<Method, ApiMethod> methods = new ConcurrentHashMap<>();
    private final ConcurrentMap<Operation, ApiMethod> ofOperations = new ConcurrentHashMap<>();

    /**
     * Looks up the methods of one interface.
     *
     * @throws ConfigurationException if one of them calls no operation and is no default method
     */
    void check(Class<?> api) {
        calling(api).forEach(this::of);
    }

    private static Stream<Method> calling(Class<?> api) {
        return Stream.of(api.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    ApiMethod of(Method method) {
        ApiMethod known = methods.get(method);
        return known != null ? known : methods.computeIfAbsent(method, ApiMethod::of);
    }

    /** The method of the interface that calls the operation with all of its parameters, and is no asynchronous twin. */
    ApiMethod of(Class<?> api, Operation operation) {
        ApiMethod known = ofOperations.get(operation);
        return known != null
                ? known
                : ofOperations.computeIfAbsent(operation, called -> calling(api)
                        .map(this::of)
                        .filter(method -> method.operation() == called && !method.async())
                        .max(Comparator.comparingInt(
                                method -> method.parameters().size()))
                        .orElseThrow());
    }
}
