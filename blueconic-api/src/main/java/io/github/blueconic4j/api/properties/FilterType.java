package io.github.blueconic4j.api.properties;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** What the values of a property are, and how segments filter by it. */
@JsonbTypeAdapter(FilterType.Adapter.class)
public record FilterType(String value) implements OpenValue {

    public static final FilterType RANGE = new FilterType("RANGE");
    public static final FilterType CURRENCY = new FilterType("CURRENCY");
    public static final FilterType DECIMAL = new FilterType("DECIMAL");
    public static final FilterType SELECT = new FilterType("SELECT");
    public static final FilterType EMAIL = new FilterType("EMAIL");
    public static final FilterType DATETIME = new FilterType("DATETIME");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<FilterType> {
        public Adapter() {
            super(FilterType::new);
        }
    }
}
