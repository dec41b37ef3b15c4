package io.github.blueconic4j.api.timelineeventtypes;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The type of a value in an event. BlueConic documents no list of them; these have been seen. */
@JsonbTypeAdapter(FieldValueType.Adapter.class)
public record FieldValueType(String value) implements OpenValue {

    public static final FieldValueType TEXT = new FieldValueType("TEXT");
    public static final FieldValueType NUMBER = new FieldValueType("NUMBER");
    public static final FieldValueType DECIMAL = new FieldValueType("DECIMAL");
    public static final FieldValueType DATETIME = new FieldValueType("DATETIME");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<FieldValueType> {
        public Adapter() {
            super(FieldValueType::new);
        }
    }
}
