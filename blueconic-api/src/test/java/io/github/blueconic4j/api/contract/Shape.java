package io.github.blueconic4j.api.contract;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.OpenValue;

/** What a record looks like on the wire, by reflection. */
final class Shape {

    private Shape() {}

    /** The members as they are written, with the types of their components. */
    static Map<String, Type> written(Class<?> record) {
        Map<String, Type> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            members.put(name(record, component), component.getGenericType());
        }
        return members;
    }

    /** The members that are read: also other spellings. */
    static Set<String> read(Class<?> record) {
        Set<String> names = new LinkedHashSet<>(written(record).keySet());
        Stream.of(record.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonbCreator.class))
                .flatMap(method -> Stream.of(method.getParameters()))
                .map(Shape::name)
                .forEach(names::add);
        return names;
    }

    private static String name(Parameter parameter) {
        JsonbProperty property = parameter.getAnnotation(JsonbProperty.class);
        return property == null ? parameter.getName() : property.value();
    }

    private static String name(Class<?> record, RecordComponent component) {
        try {
            JsonbProperty field = record.getDeclaredField(component.getName()).getAnnotation(JsonbProperty.class);
            JsonbProperty accessor = component.getAccessor().getAnnotation(JsonbProperty.class);
            return field != null ? field.value() : accessor != null ? accessor.value() : component.getName();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Object component(Object record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
    }

    /** The type of the entries of a list or of the values of a map; null for anything else. */
    static Type entries(Type type) {
        if (type instanceof ParameterizedType p) {
            Type[] arguments = p.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        if (type instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        return type instanceof Class<?> c && c.isArray() ? c.getComponentType() : null;
    }

    /** Without the lists and maps around it. */
    static Type innermost(Type type) {
        Type entries = entries(type);
        return entries == null ? type : innermost(entries);
    }

    static boolean open(Type type) {
        return type instanceof Class<?> c && OpenValue.class.isAssignableFrom(c);
    }

    /** The records of this library that the types consist of, open values left out. */
    static Set<Class<?>> records(Collection<Type> types) {
        Set<Class<?>> records = new LinkedHashSet<>();
        types.forEach(type -> collect(type, records));
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (innermost(type) instanceof Class<?> c && c.isRecord() && !open(c) && records.add(c)) {
            written(c).values().forEach(member -> collect(member, records));
        }
    }

    static Set<Class<?>> answers() {
        return records(ApiMethod.all().stream().map(ApiMethod::answer).toList());
    }

    static Set<Class<?>> requests() {
        return records(ApiMethod.all().stream()
                .flatMap(method -> method.body().stream())
                .toList());
    }

    /** The open value types of the module. */
    static List<Class<?>> openValues() {
        return ApiMethod.classes().stream()
                .filter(type -> open(type) && !type.isInterface())
                .toList();
    }
}
