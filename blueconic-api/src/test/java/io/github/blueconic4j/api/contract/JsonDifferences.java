package io.github.blueconic4j.api.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Where two JSON values differ. Dates are compared as instants and numbers by value; null, an empty list and an empty
 * object are the same as absent, but for members of maps, where null is a value.
 */
final class JsonDifferences {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    private final Map<String, String> spellings;
    private final Set<String> maps;
    private final List<String> paths = new ArrayList<>();

    private JsonDifferences(Map<String, String> spellings, Set<String> maps) {
        this.spellings = spellings;
        this.maps = maps;
    }

    static List<String> between(JsonValue expected, JsonValue actual) {
        return between(expected, actual, Map.of(), Set.of());
    }

    /**
     * The paths at which they differ, without their values.
     *
     * @param spellings members by path (entries of lists left out, as in {@code auditEvents.userName}) that have another
     *     name, too
     * @param maps paths of maps, whose null values count
     */
    static List<String> between(JsonValue expected, JsonValue actual, Map<String, String> spellings, Set<String> maps) {
        JsonDifferences differences = new JsonDifferences(spellings, maps);
        differences.compare("", differences.plain("", expected), differences.plain("", actual));
        return differences.paths;
    }

    private Object plain(String path, JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> members = new TreeMap<>();
            object.forEach((name, member) -> {
                String one = spellings.getOrDefault(inside(path, name), name);
                Object plain = plain(inside(path, one), member);
                if (maps.contains(path) || !absent(plain)) {
                    members.put(one, plain);
                }
            });
            return members;
        }
        if (value instanceof JsonArray array) {
            List<Object> entries = new ArrayList<>();
            array.forEach(entry -> entries.add(plain(path, entry)));
            return entries;
        }
        if (value instanceof JsonNumber number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof JsonString string) {
            return dateOrText(string.getString());
        }
        if (value == JsonValue.TRUE) {
            return true;
        }
        return value == JsonValue.FALSE ? false : null;
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean absent(Object plain) {
        return plain == null || plain.equals(List.of()) || plain.equals(Map.of());
    }

    private static Object dateOrText(String text) {
        try {
            return DATE.parse(text, Instant::from);
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private void compare(String path, Object expected, Object actual) {
        if (expected instanceof Map<?, ?> e && actual instanceof Map<?, ?> a) {
            Set<String> names = new TreeSet<>();
            e.keySet().forEach(name -> names.add((String) name));
            a.keySet().forEach(name -> names.add((String) name));
            for (String name : names) {
                if (e.containsKey(name) && a.containsKey(name)) {
                    compare(inside(path, name), e.get(name), a.get(name));
                } else {
                    paths.add((a.containsKey(name) ? "added " : "lost ") + inside(path, name));
                }
            }
        } else if (expected instanceof List<?> e && actual instanceof List<?> a && e.size() == a.size()) {
            for (int i = 0; i < e.size(); i++) {
                compare(path + "[" + i + "]", e.get(i), a.get(i));
            }
        } else if (!Objects.equals(expected, actual)) {
            paths.add("changed " + path);
        }
    }
}
