package io.github.blueconic4j.cdi.client;

import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * One parameter of a method.
 *
 * @param name of the path or query parameter; for a body, of the Java parameter
 * @param fields of a bean, sorted by the names of their query parameters; empty for the other kinds
 */
record MethodParameter(Kind kind, String name, List<BeanField> fields) {

    enum Kind {
        PATH,
        QUERY,
        BEAN,
        BODY
    }

    static MethodParameter of(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return new MethodParameter(
                    Kind.PATH, parameter.getAnnotation(PathParam.class).value(), List.of());
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return new MethodParameter(
                    Kind.QUERY, parameter.getAnnotation(QueryParam.class).value(), List.of());
        }
        return parameter.isAnnotationPresent(BeanParam.class)
                ? new MethodParameter(Kind.BEAN, parameter.getName(), BeanField.of(parameter.getType()))
                : new MethodParameter(Kind.BODY, parameter.getName(), List.of());
    }

    /** A field of a bean that is a query parameter. */
    record BeanField(String name, Field field) {

        private static List<BeanField> of(Class<?> bean) {
            return Stream.of(bean.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(BeanField::of)
                    .sorted(Comparator.comparing(BeanField::name))
                    .toList();
        }

        private static BeanField of(Field field) {
            field.setAccessible(true);
            return new BeanField(field.getAnnotation(QueryParam.class).value(), field);
        }

        Object of(Object bean) {
            try {
                return field.get(bean);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
