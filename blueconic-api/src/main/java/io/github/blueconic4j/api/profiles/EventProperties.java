package io.github.blueconic4j.api.profiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.json.JsonValue;

/**
 * Something with properties as timeline events have them: the event itself, or an entry of a nested property. The
 * methods with one result read the first value; a property that is not there and one without a value are alike. What
 * holds a value that does not fit is refused by an IllegalArgumentException that names the property.
 */
public interface EventProperties {

    List<EventProperty> data();

    /** All values of a property in BlueConic's order; empty if it has none. */
    default List<JsonValue> values(String propertyId) {
        return data().stream()
                .filter(property -> propertyId.equals(property.id()))
                .flatMap(property -> property.values().stream())
                .toList();
    }

    /** The values as text; numbers and booleans as JSON writes them. */
    default List<String> texts(String propertyId) {
        return values(propertyId).stream()
                .map(value -> EventValue.text(propertyId, value))
                .toList();
    }

    default Optional<String> text(String propertyId) {
        return first(propertyId).map(value -> EventValue.text(propertyId, value));
    }

    default Optional<BigDecimal> number(String propertyId) {
        return first(propertyId).map(value -> EventValue.number(propertyId, value));
    }

    default Optional<Boolean> bool(String propertyId) {
        return first(propertyId).map(value -> EventValue.bool(propertyId, value));
    }

    default Optional<Instant> instant(String propertyId) {
        return first(propertyId).map(value -> EventValue.instant(propertyId, value));
    }

    /** The entries of a nested property. */
    default List<EventItem> items(String propertyId) {
        return values(propertyId).stream()
                .map(value -> EventValue.item(propertyId, value))
                .toList();
    }

    private Optional<JsonValue> first(String propertyId) {
        return values(propertyId).stream().findFirst().filter(value -> value != JsonValue.NULL);
    }
}
