package io.github.blueconic4j.api.timelineeventtypes;

import java.util.List;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

/** One page of types; the name of the array is read in the singular, too. */
public record TimelineEventTypePage(
        List<TimelineEventType> timelineEventTypes,
        Long startIndex,
        Long itemsPerPage,
        Long totalPages,
        Long totalResults)
        implements Page<TimelineEventType> {

    @Override
    public List<TimelineEventType> timelineEventTypes() {
        return Absent.asEmpty(timelineEventTypes);
    }

    @JsonbCreator
    public static TimelineEventTypePage read(
            @JsonbProperty("timelineEventTypes") List<TimelineEventType> timelineEventTypes,
            @JsonbProperty("startIndex") Long startIndex,
            @JsonbProperty("itemsPerPage") Long itemsPerPage,
            @JsonbProperty("totalPages") Long totalPages,
            @JsonbProperty("totalResults") Long totalResults,
            @JsonbProperty("timelineEventType") List<TimelineEventType> singular) {
        return new TimelineEventTypePage(
                timelineEventTypes == null ? singular : timelineEventTypes,
                startIndex,
                itemsPerPage,
                totalPages,
                totalResults);
    }

    @Override
    public List<TimelineEventType> items() {
        return timelineEventTypes();
    }
}
