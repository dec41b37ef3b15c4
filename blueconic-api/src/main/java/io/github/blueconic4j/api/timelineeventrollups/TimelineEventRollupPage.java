package io.github.blueconic4j.api.timelineeventrollups;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record TimelineEventRollupPage(
        List<TimelineEventRollup> timelineEventRollups,
        Long startIndex,
        Long itemsPerPage,
        Long totalPages,
        Long totalResults)
        implements Page<TimelineEventRollup> {

    @Override
    public List<TimelineEventRollup> timelineEventRollups() {
        return Absent.asEmpty(timelineEventRollups);
    }

    @Override
    public List<TimelineEventRollup> items() {
        return timelineEventRollups();
    }
}
