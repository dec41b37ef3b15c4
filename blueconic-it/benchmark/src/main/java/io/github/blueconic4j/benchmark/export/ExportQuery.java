package io.github.blueconic4j.benchmark.export;

import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.SegmentExport;

/** What all exports ask for; used inside the server, too. */
public final class ExportQuery {

    private ExportQuery() {}

    /** Everybody, with properties, segments and events. */
    public static SegmentExport everybody(int pageSize) {
        return SegmentExport.of(SegmentsApi.ALL_VISITORS)
                .allProperties()
                .expand(SegmentProfilePart.SEGMENTS)
                .events(EventFilter.all())
                .pageSize(pageSize)
                .build();
    }
}
