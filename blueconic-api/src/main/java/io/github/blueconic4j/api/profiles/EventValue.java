package io.github.blueconic4j.api.profiles;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.JsonLibraries;
import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.PropertyText;

/** Values of properties of timeline events: JSON, unlike those of profiles; dates are RFC 3339 text. */
final class EventValue {

    private EventValue() {}

    static JsonValue write(String propertyId, Object value) {
        if (value instanceof EventItemChange item) {
            return item.json();
        } else if (value instanceof JsonValue json && json != JsonValue.NULL) {
            return json;
        } else if (value instanceof String text) {
            return JsonLibraries.provider().createValue(text);
        } else if (value instanceof Boolean bool) {
            return bool ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Number number) {
            return JsonLibraries.provider().createValue(PropertyText.decimal(propertyId, number));
        } else if (value instanceof Instant || value instanceof OpenValue) {
            return JsonLibraries.provider().createValue(value.toString());
        } else if (value instanceof LocalDate date) {
            return write(propertyId, date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        throw PropertyText.notWritable(propertyId, value);
    }

    static String text(String propertyId, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER, TRUE, FALSE -> value.toString();
            default -> throw unreadable(propertyId, "text");
        };
    }

    static BigDecimal number(String propertyId, JsonValue value) {
        try {
            return value instanceof JsonNumber number
                    ? number.bigDecimalValue()
                    : PropertyText.decimal(text(propertyId, value).strip());
        } catch (NumberFormatException other) {
            throw unreadable(propertyId, "a number");
        }
    }

    static Boolean bool(String propertyId, JsonValue value) {
        return switch (text(propertyId, value)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw unreadable(propertyId, "true or false");
        };
    }

    static Instant instant(String propertyId, JsonValue value) {
        try {
            return OffsetDateTime.parse(text(propertyId, value)).toInstant();
        } catch (DateTimeException other) {
            throw unreadable(propertyId, "a date as in 2024-01-31T12:00:00Z");
        }
    }

    static EventItem item(String propertyId, JsonValue value) {
        if (value instanceof JsonArray) {
            return new EventItem(BlueConicJson.readOneOrMany(EventProperty.class, value));
        }
        throw unreadable(propertyId, "a list of properties");
    }

    private static IllegalArgumentException unreadable(String propertyId, String expected) {
        return new IllegalArgumentException("property " + propertyId + " holds a value that is not " + expected);
    }
}
