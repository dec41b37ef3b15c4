package io.github.blueconic4j.api.timelineeventrollups;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/**
 * How the window of {@link ConditionOperator#WITHIN_LAST} and {@link ConditionOperator#WITHIN_NEXT} is measured.
 */
@JsonbTypeAdapter(FilterRangeType.Adapter.class)
public record FilterRangeType(String value) implements OpenValue {

    public static final FilterRangeType CALENDAR_DAYS_UTC = new FilterRangeType("CALENDAR_DAYS_UTC");
    public static final FilterRangeType DAYS_24H = new FilterRangeType("DAYS_24h");
    public static final FilterRangeType HOURS = new FilterRangeType("HOURS");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<FilterRangeType> {
        public Adapter() {
            super(FilterRangeType::new);
        }
    }
}
