package io.github.blueconic4j.api.stores;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import io.github.blueconic4j.api.common.Check;

/** Lets pass the items with a property that compares with a value as said. */
public final class StoreItemFilter {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String property;
    private final FilterOperator operator;
    private final String value;

    private StoreItemFilter(String property, FilterOperator operator, String value) {
        this.property = property;
        this.operator = operator;
        this.value = value;
    }

    /**
     * Compares with text, or with a date that has an offset: {@code 2024-01-01T00:00+05:00}.
     *
     * @throws IllegalArgumentException if the property is blank or holds {@code < > =}, or the value is null or begins
     *     with {@code =}: BlueConic would read another operator
     */
    public static StoreItemFilter of(String property, FilterOperator operator, String value) {
        if (Check.text("property", property).chars().anyMatch(c -> "<>=".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("property must not hold <, > or =, which begin the operator");
        }
        Check.text("operator", Check.value("operator", operator).value());
        if (Check.value("value", value).startsWith("=")) {
            throw new IllegalArgumentException("value must not begin with =, which would belong to the operator");
        }
        return new StoreItemFilter(property, operator, value);
    }

    /**
     * Compares with a number.
     *
     * @throws IllegalArgumentException also if the value is no finite number
     */
    public static StoreItemFilter of(String property, FilterOperator operator, Number value) {
        return of(property, operator, plain(Check.value("value", value)));
    }

    public static StoreItemFilter of(String property, FilterOperator operator, boolean value) {
        return of(property, operator, Boolean.toString(value));
    }

    /**
     * Compares with a point in time.
     *
     * @throws IllegalArgumentException also if the value has seconds, which BlueConic's filters have not; cut them by
     *     {@code truncatedTo(ChronoUnit.MINUTES)}
     */
    public static StoreItemFilter of(String property, FilterOperator operator, Instant value) {
        if (!Check.value("value", value).truncatedTo(ChronoUnit.MINUTES).equals(value)) {
            throw new IllegalArgumentException("value must be a whole minute, filters know no seconds");
        }
        return of(property, operator, MINUTES.format(value));
    }

    private static String plain(Number value) {
        try {
            return new BigDecimal(value.toString()).toPlainString();
        } catch (NumberFormatException notFinite) {
            throw new IllegalArgumentException("value must be a finite number, it is " + value);
        }
    }

    public FilterOperator operator() {
        return operator;
    }

    public String parameterText() {
        return property + operator + value;
    }

    @Override
    public String toString() {
        return parameterText();
    }
}
