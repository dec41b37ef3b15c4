package io.github.blueconic4j.api.timelineeventtypes;

import java.util.List;
import java.util.Optional;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.properties.DataSensitivity;

/**
 * A property that events of a type can have: a plain value, or properties nested in it. What stands in a member named
 * in the plural, with or without a {@code value} inside, is read as well.
 *
 * @param multiple whether it can hold more than one value
 * @param value the type of a plain value as text, or the nested properties as a list; see {@link #valueType()} and
 *     {@link #fields()}
 */
public record FieldType(
        String key,
        String name,
        String description,
        String identifier,
        Boolean multiple,
        DataSensitivity dataSensitivity,
        JsonValue value) {

    @JsonbCreator
    public static FieldType read(
            @JsonbProperty("key") String key,
            @JsonbProperty("name") String name,
            @JsonbProperty("description") String description,
            @JsonbProperty("identifier") String identifier,
            @JsonbProperty("multiple") Boolean multiple,
            @JsonbProperty("dataSensitivity") DataSensitivity dataSensitivity,
            @JsonbProperty("value") JsonValue value,
            @JsonbProperty("values") JsonValue values) {
        JsonValue plural =
                values instanceof JsonObject wrapper && !wrapper.containsKey("key") ? wrapper.get("value") : values;
        return new FieldType(
                key, name, description, identifier, multiple, dataSensitivity, value == null ? plural : value);
    }

    /** The type of the value; empty where properties are nested instead. */
    public Optional<FieldValueType> valueType() {
        return value instanceof JsonString text ? Optional.of(new FieldValueType(text.getString())) : Optional.empty();
    }

    /**
     * The nested properties; empty for a plain value.
     *
     * @throws IllegalArgumentException if what is nested does not read as properties
     */
    public List<FieldType> fields() {
        return value instanceof JsonString ? List.of() : BlueConicJson.readOneOrMany(FieldType.class, value);
    }
}
