package io.github.blueconic4j.api.stores;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How a filter compares a property of an item with a value. */
@JsonbTypeAdapter(FilterOperator.Adapter.class)
public record FilterOperator(String value) implements OpenValue {

    public static final FilterOperator EQUAL = new FilterOperator("=");
    /** BlueConic's other spelling of {@link #EQUAL}. */
    public static final FilterOperator DOUBLE_EQUAL = new FilterOperator("==");

    public static final FilterOperator LESS = new FilterOperator("<");
    public static final FilterOperator LESS_OR_EQUAL = new FilterOperator("<=");
    public static final FilterOperator GREATER = new FilterOperator(">");
    public static final FilterOperator GREATER_OR_EQUAL = new FilterOperator(">=");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<FilterOperator> {
        public Adapter() {
            super(FilterOperator::new);
        }
    }
}
