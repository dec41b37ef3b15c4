package io.github.blueconic4j.api.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values of properties as BlueConic keeps them: always text, points in time as milliseconds since 1970. Written are
 * text, {@link Instant}, {@link LocalDate} (its first moment in UTC), numbers, booleans and {@link OpenValue}s.
 */
public final class PropertyText {

    /** What BlueConic allows as the id of a property. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    /** A number that needs more digits takes no one further, but much time and memory. */
    private static final int MAX_DIGITS = 1000;

    private PropertyText() {}

    /**
     * Writes one value.
     *
     * @throws IllegalArgumentException if the value is null or of another type; the message names the property
     */
    public static String write(String propertyId, Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Instant instant) {
            return Long.toString(instant.toEpochMilli());
        } else if (value instanceof LocalDate date) {
            return write(propertyId, date.atStartOfDay(ZoneOffset.UTC).toInstant());
        } else if (value instanceof Number number) {
            return decimal(propertyId, number).toPlainString();
        } else if (value instanceof Boolean || value instanceof OpenValue) {
            return value.toString();
        }
        throw notWritable(propertyId, value);
    }

    /**
     * Writes all values in their order.
     *
     * @throws IllegalArgumentException as {@link #write(String, Object)} does
     */
    public static List<String> writeAll(String propertyId, Collection<?> values) {
        return values.stream().map(value -> write(propertyId, value)).toList();
    }

    /**
     * The same number; of a {@code Double} the digits that it is printed with.
     *
     * @throws IllegalArgumentException if the number is infinite, not a number at all, or too long to write out
     */
    public static BigDecimal decimal(String propertyId, Number number) {
        try {
            return decimal(number.toString());
        } catch (NumberFormatException infinite) {
            throw new IllegalArgumentException(
                    "property " + propertyId + ": a number must be finite and have at most " + MAX_DIGITS + " digits");
        }
    }

    /**
     * The number that a text is.
     *
     * @throws NumberFormatException also if it takes more than 1,000 digits to write it
     */
    public static BigDecimal decimal(String text) {
        if (text.length() > MAX_DIGITS) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new NumberFormatException();
        }
        return number;
    }

    /** What to throw for a value of a type that no property has. */
    public static IllegalArgumentException notWritable(String propertyId, Object value) {
        return new IllegalArgumentException("property " + propertyId + ": a value must be text, Instant, LocalDate,"
                + " a number or a boolean, not "
                + (value == null ? "null" : value.getClass().getName()));
    }

    static Instant instant(String propertyId, String text) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(text.strip()));
        } catch (NumberFormatException other) {
            throw unreadable(propertyId, "a point in time (milliseconds since 1970)");
        }
    }

    static BigDecimal number(String propertyId, String text) {
        try {
            return decimal(text.strip());
        } catch (NumberFormatException other) {
            throw unreadable(propertyId, "a number");
        }
    }

    static Boolean bool(String propertyId, String text) {
        return switch (text.strip()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw unreadable(propertyId, "true or false");
        };
    }

    private static IllegalArgumentException unreadable(String propertyId, String expected) {
        return new IllegalArgumentException(
                "property " + propertyId + " holds a value that is not " + expected + "; read it with text or texts");
    }
}
