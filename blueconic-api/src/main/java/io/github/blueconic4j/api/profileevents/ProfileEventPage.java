package io.github.blueconic4j.api.profileevents;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record ProfileEventPage(
        List<ProfileEvent> events, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<ProfileEvent> {

    @Override
    public List<ProfileEvent> events() {
        return Absent.asEmpty(events);
    }

    @Override
    public List<ProfileEvent> items() {
        return events();
    }
}
