package io.github.blueconic4j.api.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What builders refuse because BlueConic would: always by an IllegalArgumentException that begins with the field. */
public final class Check {

    private Check() {}

    /**
     * Refuses what is not right.
     *
     * @param why what the field must be or have, without its value
     */
    public static void that(boolean right, String field, String why) {
        if (!right) {
            throw new IllegalArgumentException(field + " " + why);
        }
    }

    /** Refuses null and blank. */
    public static void id(String field, String id) {
        that(id != null && !id.isBlank(), field, "must be an id: not null and not blank");
    }

    /** Refuses blank; null is an id that was not set. */
    public static void optionalId(String field, String id) {
        that(id == null || !id.isBlank(), field, "must not be blank");
    }

    public static void propertyId(String field, String id) {
        that(
                id != null && PropertyText.ID.matcher(id).matches(),
                field,
                "must be the id of a property: letters, digits, '-' and '_'");
    }

    /** The ids as a list; refuses what is not the id of a property. */
    public static List<String> propertyIds(String field, String... ids) {
        for (String id : ids) {
            propertyId(field, id);
        }
        return List.of(ids);
    }

    /** Refuses what BlueConic would refuse in any of the rules, and two rules for one property; null is no rules. */
    public static void rules(String field, List<PropertyRule> rules) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; rules != null && i < rules.size(); i++) {
            String entry = field + "[" + i + "]";
            that(rules.get(i) != null, entry, "must not be null");
            rules.get(i).check(entry);
            that(ids.add(rules.get(i).id()), entry + ".id", "is the second rule for one property");
        }
    }

    /** Refuses null and blank text. */
    public static String text(String field, String value) {
        that(value != null && !value.isBlank(), field, "must not be null or blank");
        return value;
    }

    /** Refuses null. */
    public static <T> T value(String field, T value) {
        that(value != null, field, "must not be null");
        return value;
    }

    public static long notNegative(String field, long value) {
        that(value >= 0, field, "must not be negative, it is " + value);
        return value;
    }

    /** A copy that cannot be changed; null stays null and is not sent. Refuses null among the entries. */
    public static <T> List<T> list(String field, List<T> values) {
        if (values == null) {
            return null;
        }
        values.forEach(entry -> value(field + "[]", entry));
        return List.copyOf(values);
    }

    /** A copy as of {@link #list}; refuses a missing and an empty list. */
    public static <T> List<T> entries(String field, List<T> values) {
        that(values != null && !values.isEmpty(), field, "must hold at least one entry");
        return list(field, values);
    }
}
