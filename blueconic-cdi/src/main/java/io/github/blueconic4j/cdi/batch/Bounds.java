package io.github.blueconic4j.cdi.batch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Refinement;

/**
 * Where ranges of a property begin and end.
 *
 * @param dates whether the values are milliseconds since 1970
 */
record Bounds(List<Long> values, boolean dates) {

    static Bounds of(List<String> texts) {
        boolean dates = !isNumber(texts.get(0));
        List<Long> values =
                texts.stream().map(text -> dates ? date(text) : number(text)).toList();
        Check.that(values.size() >= 2, "batch property bounds", "must be two or more");
        for (int i = 1; i < values.size(); i++) {
            Check.that(values.get(i - 1) < values.get(i), "batch property bounds", "must be in ascending order");
        }
        return new Bounds(values, dates);
    }

    static Bounds even(String from, String to, int ranges) {
        Bounds ends = of(List.of(from, to));
        long first = ends.values.get(0);
        long width = ends.values.get(1) - first;
        Check.that(
                width >= ranges, "batch property partitions", "must not be more than there are values from from to to");
        List<Long> values = new ArrayList<>();
        for (int i = 0; i <= ranges; i++) {
            values.add(first + width / ranges * i + width % ranges * i / ranges);
        }
        return new Bounds(values, ends.dates);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}");
    }

    private static long number(String text) {
        Check.that(isNumber(text), "batch property bounds", "must be whole numbers of 15 digits at most, or dates");
        return Long.parseLong(text);
    }

    private static long date(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text).toEpochMilli()
                    : LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli();
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(
                    "batch property bounds must be whole numbers, or dates such as 2024-01-01 or 2024-01-01T00:00:00Z");
        }
    }

    /**
     * One for each range, and one for the rest. Each says what is within the ranges up to its own and not within those
     * before, so that a value on a bound, between two, or beside another of the same profile counts once, whatever the ends of
     * BlueConic's ranges are.
     */
    List<Refinement> partitions(String propertyId) {
        Refinement.Condition property = Refinement.property(propertyId);
        List<Refinement> partitions = new ArrayList<>();
        partitions.add(within(property, 1));
        for (int last = 2; last < values.size(); last++) {
            partitions.add(Refinement.and(within(property, last), outside(property, last - 1)));
        }
        // it is not said whether a property without a value is outside of a range
        partitions.add(Refinement.or(outside(property, values.size() - 1), property.isEmpty()));
        return partitions;
    }

    private Refinement within(Refinement.Condition property, int last) {
        return dates ? property.inRange(instant(0), instant(last)) : property.inRange(values.get(0), values.get(last));
    }

    private Refinement outside(Refinement.Condition property, int last) {
        return dates
                ? property.notInRange(instant(0), instant(last))
                : property.notInRange(values.get(0), values.get(last));
    }

    private Instant instant(int i) {
        return Instant.ofEpochMilli(values.get(i));
    }
}
