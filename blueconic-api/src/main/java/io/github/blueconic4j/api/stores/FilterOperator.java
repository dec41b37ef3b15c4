package io.github.blueconic4j.api.stores;

import io.github.blueconic4j.api.common.OpenValue;

/** How a filter compares a property of an item with a value. */
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
}
