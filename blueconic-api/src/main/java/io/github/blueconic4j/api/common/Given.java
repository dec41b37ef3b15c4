package io.github.blueconic4j.api.common;

import java.util.List;

/** What requests take from a caller: handed on once {@link Check} has nothing against it. */
public final class Given {

    private Given() {}

    /** Refuses null and blank text. */
    public static String text(String field, String value) {
        Check.that(value != null && !value.isBlank(), field, "must not be null or blank");
        return value;
    }

    /** Refuses null. */
    public static <T> T value(String field, T value) {
        Check.that(value != null, field, "must not be null");
        return value;
    }

    public static long notNegative(String field, long value) {
        Check.that(value >= 0, field, "must not be negative, it is " + value);
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
        Check.that(values != null && !values.isEmpty(), field, "must hold at least one entry");
        return list(field, values);
    }
}
