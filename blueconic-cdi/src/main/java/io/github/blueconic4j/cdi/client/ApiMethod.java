package io.github.blueconic4j.cdi.client;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.Repeatable;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.models.ModelBinary;

/**
 * What the annotations of a method say: the operation, its parameters, and the type of its value. Looked up once for each
 * method.
 *
 * @param async whether the method returns a stage
 * @param type of the value; {@code Void} for none
 */
record ApiMethod(
        Operation operation,
        Class<?> api,
        boolean async,
        Type type,
        String accept,
        String contentType,
        List<MethodParameter> parameters) {

    /**
     * @throws ConfigurationException if the method calls no operation
     */
    static ApiMethod of(Method method) {
        Operation operation = Operation.of(method)
                .orElseThrow(() -> new ConfigurationException(List.of(method.getDeclaringClass()
                                .getName() + "."
                        + method.getName() + " calls no operation of BlueConic: give it the path of one, or make it a"
                        + " default method")));
        boolean async = CompletionStage.class.isAssignableFrom(method.getReturnType());
        Type returned = async
                ? ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0]
                : method.getGenericReturnType();
        return new ApiMethod(
                operation,
                method.getDeclaringClass(),
                async,
                returned == void.class ? Void.class : returned,
                first(method, Produces.class)
                        .map(Produces::value)
                        .map(all -> all[0])
                        .orElse(MediaType.WILDCARD),
                first(method, Consumes.class)
                        .map(Consumes::value)
                        .map(all -> all[0])
                        .orElse(MediaType.APPLICATION_JSON),
                Stream.of(method.getParameters()).map(MethodParameter::of).toList());
    }

    private static <A extends Annotation> Optional<A> first(Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }

    /** Whether the caller reads the body, which may take longer than the call and be of any length. */
    boolean streamed() {
        return type == ModelBinary.class;
    }

    /** Whether a call with these arguments may be sent again after an unknown outcome. */
    boolean safeToRepeat(Object[] arguments) {
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
            return entries.stream().allMatch(ApiMethod::safeToRepeat);
        }
        return !(argument instanceof Repeatable repeatable) || repeatable.safeToRepeat();
    }
}
