package io.github.blueconic4j.it;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a client read with what the tenant holds: numbers by value, dates as instants, a list that was left out
 * as an empty one.
 */
final class SameJson {

    /** What the tenant works out when asked, and therefore does not hold. */
    private static final Set<String> WORKED_OUT = Set.of(
            "links", "profileCount", "totalProfileCount", "consentedProfileCount", "refusedProfileCount", "itemCount");

    private SameJson() {}

    static void check(JsonObject read, JsonValue held) {
        List<String> differences = new ArrayList<>();
        compare("", read, held, false, differences);
        assertThat(differences).isEmpty();
    }

    /** As {@link #check}, where the tenant may hold more than this answer shows, such as the items of a store. */
    static void checkContained(JsonObject read, JsonValue held) {
        List<String> differences = new ArrayList<>();
        compare("", read, held, true, differences);
        assertThat(differences).isEmpty();
        assertThat(read.size()).isGreaterThan(1);
    }

    private static void compare(
            String path, JsonValue read, JsonValue held, boolean contained, List<String> differences) {
        if (absent(read) && absent(held)) {
            return;
        }
        if (read instanceof JsonObject a && held instanceof JsonObject b) {
            TreeSet<String> names = new TreeSet<>(a.keySet());
            if (!contained) {
                names.addAll(b.keySet());
            }
            names.removeIf(name -> WORKED_OUT.contains(name) && !b.containsKey(name));
            names.forEach(name -> compare(path + "/" + name, a.get(name), b.get(name), contained, differences));
        } else if (read instanceof JsonArray a && held instanceof JsonArray b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(path + "/" + i, a.get(i), b.get(i), contained, differences);
            }
        } else if (!sameScalar(read, held)) {
            differences.add(path + ": " + read + " instead of " + held);
        }
    }

    private static boolean absent(JsonValue value) {
        return value == null || value == JsonValue.NULL || (value instanceof JsonArray array && array.isEmpty());
    }

    private static boolean sameScalar(JsonValue read, JsonValue held) {
        if (read instanceof JsonNumber a && held instanceof JsonNumber b) {
            return a.bigDecimalValue().compareTo(b.bigDecimalValue()) == 0;
        }
        if (read instanceof JsonString a && held instanceof JsonString b) {
            return a.getString().equals(b.getString()) || sameInstant(a.getString(), b.getString());
        }
        return read != null && read.equals(held);
    }

    private static boolean sameInstant(String a, String b) {
        String date = "\\d{4}-\\d\\d-\\d\\dT.*Z";
        return a.matches(date) && b.matches(date) && Instant.parse(a).equals(Instant.parse(b));
    }
}
