package io.github.blueconic4j.api.timelineeventrollups;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;

/**
 * Which events a rollup counts.
 *
 * @param eventPropertyId the property of the event that is compared
 * @param fromValue lower end, inclusive or not as the operator has it; the size of a window is in {@code toValue}
 * @param values what the property is compared with where the operator takes text
 */
public record RollupCondition(
        String eventPropertyId,
        ConditionOperator conditionOperator,
        FilterRangeType filterRangeType,
        BigDecimal fromValue,
        BigDecimal toValue,
        Instant fromDate,
        Instant toDate,
        List<String> values) {

    @Override
    public List<String> values() {
        return Absent.asEmpty(values);
    }
}
