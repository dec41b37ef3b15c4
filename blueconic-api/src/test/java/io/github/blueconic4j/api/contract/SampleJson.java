package io.github.blueconic4j.api.contract;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Bodies of our own, made from the shape of a record: every member has a value, every list and map two entries. */
final class SampleJson {

    private static final int DEEPEST = 6;
    private int number = 100;

    static JsonValue of(Type type) {
        return new SampleJson().value(type, 0);
    }

    private JsonValue value(Type type, int depth) {
        Class<?> raw = Shape.raw(type);
        if (List.class.isAssignableFrom(raw) && raw != JsonArray.class) {
            return depth > DEEPEST
                    ? JsonValue.EMPTY_JSON_ARRAY
                    : Json.createArrayBuilder()
                            .add(value(Shape.entries(type), depth + 1))
                            .add(value(Shape.entries(type), depth + 1))
                            .build();
        }
        if (Map.class.isAssignableFrom(raw) && raw != JsonObject.class) {
            return Json.createObjectBuilder()
                    .add("first", value(Shape.entries(type), depth + 1))
                    .add("second", value(Shape.entries(type), depth + 1))
                    .build();
        }
        return Shape.open(type) || !raw.isRecord() ? scalar(raw) : object(raw, depth);
    }

    private JsonValue object(Class<?> record, int depth) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        Shape.written(record).forEach((name, type) -> object.add(name, value(type, depth + 1)));
        return object.build();
    }

    private JsonValue scalar(Class<?> type) {
        number++;
        if (type == String.class) {
            return Json.createValue("text " + number);
        }
        if (Shape.open(type)) {
            return Json.createValue("NEW_" + number);
        }
        if (type == Long.class) {
            return Json.createValue(5_000_000_000L + number);
        }
        if (type == Double.class || type == BigDecimal.class) {
            return Json.createValue(new BigDecimal(number + ".25"));
        }
        if (type == Boolean.class) {
            return JsonValue.TRUE;
        }
        if (type == Instant.class) {
            return Json.createValue(
                    Instant.ofEpochSecond(1_700_000_000L + number).toString());
        }
        if (type == LocalDate.class) {
            return Json.createValue(LocalDate.ofEpochDay(number).toString());
        }
        if (type == JsonValue.class || type == JsonObject.class) {
            return Json.createObjectBuilder().add("any", number).build();
        }
        if (type == JsonArray.class) {
            return Json.createArrayBuilder().add(number).build();
        }
        throw new IllegalArgumentException("no JSON for a component of type " + type.getName());
    }
}
