package io.github.blueconic4j.cdi.client;

import java.lang.reflect.Parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * One parameter of a method.
 *
 * @param name of the path or query parameter; for the other kinds, of the Java parameter
 */
record MethodParameter(Kind kind, String name) {

    enum Kind {
        PATH,
        QUERY,
        QUERY_OBJECT,
        BODY
    }

    static MethodParameter of(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return new MethodParameter(
                    Kind.PATH, parameter.getAnnotation(PathParam.class).value());
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return new MethodParameter(
                    Kind.QUERY, parameter.getAnnotation(QueryParam.class).value());
        }
        Kind kind = parameter.isAnnotationPresent(BeanParam.class) ? Kind.QUERY_OBJECT : Kind.BODY;
        return new MethodParameter(kind, parameter.getName());
    }
}
