package io.github.blueconic4j.api.common;

import java.lang.reflect.Field;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.QueryParam;

/**
 * Base class of all bean parameters: objects that hold the query parameters of one call. Subclasses keep each parameter
 * in a field of type {@code String}, {@code Long}, {@code Boolean} or {@code List<String>}, since REST clients differ in
 * the other types that they convert, and texts in the form that {@link #text(String)} returns. Instances are immutable; builders make them.
 */
public abstract class QueryObject {

    protected QueryObject() {}

    /**
     * Returns the query parameters that this object sets: the values of each as text, not encoded, by name in
     * alphabetical order. A parameter that is not set has no entry. Values can be personal data.
     *
     * <p>The name of this method is part of how it works: Apache CXF reads the fields of a bean parameter only if the
     * bean has a public method whose name begins with {@code set} and that is no setter of a field.
     *
     * @return a map that cannot be changed, never null
     */
    public final Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new TreeMap<>();
        for (Field field : getClass().getDeclaredFields()) {
            QueryParam parameter = field.getAnnotation(QueryParam.class);
            List<String> values = parameter == null ? List.of() : values(field);
            if (!values.isEmpty()) {
                settings.put(parameter.value(), values);
            }
        }
        return Collections.unmodifiableMap(settings);
    }

    private List<String> values(Field field) {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(this);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        List<String> values = new ArrayList<>();
        for (Object entry : value instanceof List<?> list ? list : Collections.singletonList(value)) {
            if (entry != null) {
                values.add(CarriedText.restore(entry.toString()));
            }
        }
        return List.copyOf(values);
    }

    /** Returns the text for a field, in a form that no REST client changes; null stays null. */
    protected static String text(String text) {
        return CarriedText.carryIfNeeded(text);
    }

    /** Returns the texts for a field, each as {@link #text(String)} does; null stays null. */
    protected static List<String> texts(Collection<String> texts) {
        return texts == null ? null : texts.stream().map(QueryObject::text).toList();
    }

    /** Returns the date for a field, as BlueConic reads it; null stays null. */
    protected static String text(Temporal date) {
        return date == null ? null : date.toString();
    }
}
