package io.github.blueconic4j.api.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Something with properties: a profile, a group. The methods with one result read the first value; a property that
 * is not in the answer and one without a value are alike. Except by {@code text} and {@code texts}, a blank value is
 * read as none.
 */
public interface PropertyHolder {

    List<PropertyValues> properties();

    /** All values of a property in BlueConic's order; empty if it has none. */
    default List<String> texts(String propertyId) {
        return properties().stream()
                .filter(property -> propertyId.equals(property.id()))
                .flatMap(property -> property.values().stream())
                .toList();
    }

    /** The ids of all properties in BlueConic's order. */
    default List<String> propertyIds() {
        return properties().stream().map(PropertyValues::id).toList();
    }

    default Optional<String> text(String propertyId) {
        return texts(propertyId).stream().findFirst();
    }

    /**
     * The value of a property that holds dates.
     *
     * @throws IllegalArgumentException if the value is not what BlueConic writes for a date: epoch milliseconds
     */
    default Optional<Instant> instant(String propertyId) {
        return first(propertyId, PropertyText::instant);
    }

    /**
     * The value of a property that holds numbers.
     *
     * @throws IllegalArgumentException if the value is no number
     */
    default Optional<BigDecimal> number(String propertyId) {
        return first(propertyId, PropertyText::number);
    }

    /**
     * The value of a property that holds truth values.
     *
     * @throws IllegalArgumentException if the value is neither {@code true} nor {@code false}
     */
    default Optional<Boolean> bool(String propertyId) {
        return first(propertyId, PropertyText::bool);
    }

    private <T> Optional<T> first(String propertyId, BiFunction<String, String, T> reader) {
        return text(propertyId).filter(text -> !text.isBlank()).map(text -> reader.apply(propertyId, text));
    }
}
