package io.github.blueconic4j.api.common;

import java.lang.reflect.Type;
import java.math.BigDecimal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;

/**
 * Reads a number as it stands or not at all: JSON libraries cut what is too large for a {@code Long} down to some other
 * number, and spend a minute on a million digits.
 */
abstract sealed class NumberDeserializer<T extends Number> implements JsonbDeserializer<T> {

    /**
     * The same number.
     *
     * @throws ArithmeticException if the type has none
     */
    abstract T same(BigDecimal number);

    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context, Type type) {
        try {
            JsonValue value = parser.getValue();
            if (value == JsonValue.NULL) {
                return null;
            }
            String text = value instanceof JsonString quoted ? quoted.getString() : ((JsonNumber) value).toString();
            return same(PropertyText.decimal(text));
        } catch (ArithmeticException | NumberFormatException | ClassCastException | UnsupportedOperationException not) {
            throw new JsonbException("not such a number"); // for which the library names the property
        }
    }

    static final class OfDecimal extends NumberDeserializer<BigDecimal> {

        @Override
        BigDecimal same(BigDecimal number) {
            return number;
        }
    }

    static final class OfLong extends NumberDeserializer<Long> {

        @Override
        Long same(BigDecimal number) {
            return number.longValueExact();
        }
    }

    /** The nearest there is, if any is near. */
    static final class OfDouble extends NumberDeserializer<Double> {

        @Override
        Double same(BigDecimal number) {
            double nearest = number.doubleValue();
            if (Double.isInfinite(nearest)) {
                throw new ArithmeticException();
            }
            return nearest;
        }
    }
}
