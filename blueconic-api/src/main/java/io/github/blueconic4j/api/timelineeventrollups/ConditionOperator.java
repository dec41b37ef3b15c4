package io.github.blueconic4j.api.timelineeventrollups;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** How an event property is compared. */
@JsonbTypeAdapter(ConditionOperator.Adapter.class)
public record ConditionOperator(String value) implements OpenValue {

    public static final ConditionOperator MINIMUM = new ConditionOperator("MINIMUM");
    public static final ConditionOperator MAXIMUM = new ConditionOperator("MAXIMUM");
    public static final ConditionOperator IS_EMPTY = new ConditionOperator("IS_EMPTY");
    public static final ConditionOperator HAS_A_VALUE = new ConditionOperator("HAS_A_VALUE");
    public static final ConditionOperator CONTAINS_ANY = new ConditionOperator("CONTAINS_ANY");
    public static final ConditionOperator DOES_NOT_CONTAIN_ANY = new ConditionOperator("DOES_NOT_CONTAIN_ANY");
    public static final ConditionOperator BETWEEN = new ConditionOperator("BETWEEN");
    public static final ConditionOperator BEFORE = new ConditionOperator("BEFORE");
    public static final ConditionOperator AFTER = new ConditionOperator("AFTER");
    public static final ConditionOperator WITHIN_LAST = new ConditionOperator("WITHIN_LAST");
    public static final ConditionOperator WITHIN_NEXT = new ConditionOperator("WITHIN_NEXT");
    public static final ConditionOperator SQL_BASED_SLIDING_WINDOW = new ConditionOperator("SQL_BASED_SLIDING_WINDOW");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<ConditionOperator> {
        public Adapter() {
            super(ConditionOperator::new);
        }
    }
}
