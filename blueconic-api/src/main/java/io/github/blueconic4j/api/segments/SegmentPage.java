package io.github.blueconic4j.api.segments;

import java.util.List;

import io.github.blueconic4j.api.common.Absent;
import io.github.blueconic4j.api.common.Page;

public record SegmentPage(
        List<Segment> segments, Long startIndex, Long itemsPerPage, Long totalPages, Long totalResults)
        implements Page<Segment> {

    @Override
    public List<Segment> segments() {
        return Absent.asEmpty(segments);
    }

    @Override
    public List<Segment> items() {
        return segments();
    }
}
