package io.github.blueconic4j.api.common;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;

/**
 * The JSON of this library's types, as BlueConic reads and writes it, whatever JSON library the application configures
 * for itself. Unknown members are skipped. Made for tests and stored answers, too:
 * {@code BlueConicJson.read(Segment.class, text)}.
 */
public final class BlueConicJson {

    private static final Pattern PROPERTY = Pattern.compile("property '(\\w+)'");
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withAdapters(new InstantAdapter()));

    private BlueConicJson() {}

    /**
     * Reads a body that is at hand as text.
     *
     * @throws IllegalArgumentException if the text is no JSON or does not fit the type; the message names the property
     *     where possible, never a value
     */
    public static <T> T read(Class<T> type, String text) {
        try {
            return JSONB.fromJson(text, type);
        } catch (RuntimeException unreadable) {
            throw unreadable(type, unreadable);
        }
    }

    /**
     * Reads a body without closing the stream.
     *
     * @throws IllegalArgumentException as {@link #read(Class, String)} does
     */
    public static Object read(Type type, InputStream body) {
        try {
            return JSONB.fromJson(body, type);
        } catch (RuntimeException unreadable) {
            throw unreadable(type, unreadable);
        }
    }

    /** Reads a value that some releases write as a list and others as a single object; null and absent are empty. */
    public static <T> List<T> readOneOrMany(Class<T> type, JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (JsonValue entry : value instanceof JsonArray array ? array : List.of(value)) {
            entries.add(read(type, entry.toString()));
        }
        return entries;
    }

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    public static void write(Object value, OutputStream body) {
        JSONB.toJson(value, body);
    }

    /**
     * Without the cause: JSON libraries put the value that they stumble over into their message. They throw more than
     * their specifications name, for what is nested too deep for example.
     */
    private static IllegalArgumentException unreadable(Type type, Throwable cause) {
        StringBuilder where = new StringBuilder();
        for (Throwable t = cause; t != null; t = t.getCause()) {
            Matcher property = PROPERTY.matcher(String.valueOf(t.getMessage()));
            if (t instanceof JsonbException && property.find()) {
                where.append(where.isEmpty() ? " at " : ".").append(property.group(1));
            }
        }
        String name = type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
        return new IllegalArgumentException("not a readable " + name + where);
    }
}
