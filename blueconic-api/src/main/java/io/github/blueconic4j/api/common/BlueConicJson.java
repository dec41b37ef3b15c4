package io.github.blueconic4j.api.common;

import java.io.OutputStream;
import java.io.Reader;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;

/**
 * The JSON of this library's types, as BlueConic reads and writes it, whatever JSON library the application configures
 * for itself. Unknown members are skipped. Made for tests and stored answers, too:
 * {@code BlueConicJson.read(Segment.class, text)}.
 */
public final class BlueConicJson {

    private static final Pattern PROPERTY = Pattern.compile("property '(\\w+)'");
    /** What Parsson says from 1.1.8 on. */
    private static final String PARSSON_LIMIT = "parsing count exceeded";

    private static final String TOO_LONG = "; the JSON reader of the container takes no more than so many characters in"
            + " one answer (15,000,000 unless set otherwise): ask for fewer at a time (count), or raise the system"
            + " property org.eclipse.parsson.maxParsingLimit";

    private BlueConicJson() {}

    /**
     * Reads a body that is at hand as text.
     *
     * @throws IllegalArgumentException if the text is no JSON or does not fit the type; the message names the property
     *     where possible, never a value
     */
    public static <T> T read(Class<T> type, String text) {
        Jsonb jsonb = JsonLibraries.jsonb();
        try {
            return jsonb.fromJson(text, type);
        } catch (RuntimeException unreadable) {
            throw unreadable(type, unreadable);
        }
    }

    /**
     * Reads a body as it comes.
     *
     * @throws IllegalArgumentException as {@link #read(Class, String)} does
     */
    public static Object read(Type type, Reader body) {
        Jsonb jsonb = JsonLibraries.jsonb();
        try {
            return jsonb.fromJson(body, type);
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
        return JsonLibraries.jsonb().toJson(value);
    }

    public static void write(Object value, OutputStream body) {
        JsonLibraries.jsonb().toJson(value, body);
    }

    /**
     * Without the cause: JSON libraries put the value that they stumble over into their message. They throw more than
     * their specifications name, for what is nested too deep for example.
     */
    private static IllegalArgumentException unreadable(Type type, Throwable cause) {
        StringBuilder where = new StringBuilder();
        String hint = "";
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            Matcher property = PROPERTY.matcher(message);
            if (t instanceof JsonbException && property.find()) {
                where.append(where.isEmpty() ? " at " : ".").append(property.group(1));
            } else if (message.contains(PARSSON_LIMIT)) {
                hint = TOO_LONG;
            }
        }
        String name = type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
        return new IllegalArgumentException("not a readable " + name + where + hint);
    }
}
