package io.github.blueconic4j.api.connections;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.PropertyValues;

/**
 * One run of a connection or notebook.
 *
 * @param runCount the number of this run, the first is 1
 * @param endDate null while it runs
 * @param message what people see, HTML
 * @param goalStatistics what it counted, for example by {@code SUCCESS} and {@code FAILED}
 */
public record RunStatus(
        String runId,
        Long runCount,
        RunState state,
        RunLane lane,
        Instant startDate,
        Instant endDate,
        String message,
        List<PropertyValues> goalStatistics) {

    @Override
    public List<PropertyValues> goalStatistics() {
        return Absent.asEmpty(goalStatistics);
    }
}
