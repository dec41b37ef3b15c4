package io.github.blueconic4j.api.reporting;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;

/**
 * The numbers of one dialogue over the period that was asked for.
 *
 * @param statistics counts, ratios and lifts by name; the value is null where there is nothing to divide by
 */
public record DialogueStatistics(
        String dialogueId,
        String name,
        @JsonbProperty("isEnabled") Boolean enabled,
        Map<String, BigDecimal> statistics) {

    @Override
    public Map<String, BigDecimal> statistics() {
        return Absent.asEmpty(statistics);
    }
}
