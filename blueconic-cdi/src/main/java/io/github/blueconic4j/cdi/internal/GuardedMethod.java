package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import jakarta.ws.rs.PathParam;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.wire.PathIds;

/**
 * What the guard of a call has to know of its method, found out once.
 *
 * @param operation null for a method that makes no call
 */
record GuardedMethod(Operation operation, boolean isAsync, List<Argument> arguments) {

    static GuardedMethod of(Method method) {
        return new GuardedMethod(
                Operation.of(method).orElse(null),
                CompletionStage.class.isAssignableFrom(method.getReturnType()),
                Stream.of(method.getParameters()).map(Argument::of).toList());
    }

    /** Ids in a form that arrives as it is, and no missing body; the failure names the parameter. */
    Object[] checked(Object[] given) {
        // null on MicroProfile REST Client 3.0 for a method without parameters
        Object[] checked = given == null ? new Object[0] : given.clone();
        for (int i = 0; i < checked.length; i++) {
            Argument argument = arguments.get(i);
            if (argument.idOf() != null) {
                checked[i] = PathIds.carry(argument.idOf(), checked[i]);
            } else if (checked[i] == null && argument.isBody()) {
                throw new IllegalArgumentException(argument.name() + " must not be null");
            }
        }
        return checked;
    }

    /**
     * @param idOf which part of the path it is; null for none
     */
    private record Argument(String name, String idOf, boolean isBody) {

        static Argument of(Parameter parameter) {
            PathParam id = parameter.getAnnotation(PathParam.class);
            return new Argument(
                    parameter.getName(), id == null ? null : id.value(), parameter.getAnnotations().length == 0);
        }
    }
}
