package io.github.blueconic4j.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.contract.ApiDocument.Parameter;

/** A method of one of the interfaces, as a Jakarta REST client reads it. */
record ApiMethod(Method method, String call, Set<Parameter> parameters, Optional<Type> body) {

    private static final List<Class<?>> CLASSES = load();

    /** Every class of the module, found on the class path. */
    static List<Class<?>> classes() {
        return CLASSES;
    }

    private static List<Class<?>> load() {
        try {
            Path root = Path.of(Operation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace(java.io.File.separatorChar, '.'))
                        .sorted()
                        .<Class<?>>map(ApiMethod::load)
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    static List<Class<?>> interfaces() {
        return classes().stream()
                .filter(type -> type.isInterface() && type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                .toList();
    }

    /**
     * Without the asynchronous twins, which TwinsTest holds against these. Of two methods of one operation, the one that
     * takes more comes first.
     */
    static List<ApiMethod> all() {
        return interfaces().stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> !method.getName().endsWith("Async"))
                .flatMap(method -> verb(method).map(verb -> of(verb, method)).stream())
                .sorted(Comparator.comparing(method -> -method.parameters().size()))
                .toList();
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static ApiMethod of(String verb, Method method) {
        jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
        String template = method.getDeclaringClass()
                .getAnnotation(jakarta.ws.rs.Path.class)
                .value();
        Set<Parameter> parameters = new HashSet<>();
        Optional<Type> body = Optional.empty();
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    parameter(field.getAnnotations()).ifPresent(parameters::add);
                }
            } else {
                Optional<Parameter> named = parameter(parameter.getAnnotations());
                named.ifPresent(parameters::add);
                body = named.isEmpty() ? Optional.of(parameter.getParameterizedType()) : body;
            }
        }
        return new ApiMethod(method, verb + " " + template + (path == null ? "" : path.value()), parameters, body);
    }

    private static Optional<Parameter> parameter(Annotation... annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                return Optional.of(new Parameter(path.value(), "path"));
            }
            if (annotation instanceof QueryParam query) {
                return Optional.of(new Parameter(query.value(), "query"));
            }
            if (annotation instanceof HeaderParam header) {
                return Optional.of(new Parameter(header.value(), "header"));
            }
        }
        return Optional.empty();
    }

    Optional<Operation> operation() {
        return Operation.of(method);
    }

    Type answer() {
        return method.getGenericReturnType();
    }

    Set<String> consumes() {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes all = method.getDeclaringClass().getAnnotation(Consumes.class);
        return new TreeSet<>(own != null ? List.of(own.value()) : all != null ? List.of(all.value()) : List.of());
    }

    Set<String> produces() {
        Produces own = method.getAnnotation(Produces.class);
        Produces all = method.getDeclaringClass().getAnnotation(Produces.class);
        return new TreeSet<>(own != null ? List.of(own.value()) : all != null ? List.of(all.value()) : List.of());
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
