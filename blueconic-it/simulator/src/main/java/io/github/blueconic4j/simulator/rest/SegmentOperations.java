package io.github.blueconic4j.simulator.rest;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** Segments. */
final class SegmentOperations {
    private SegmentOperations() {}

    static void addTo(Routes routes) {
        routes.add("GET /segments", "read:segments", SegmentOperations::list);
    }

    private static HttpResponse list(Call call) {
        List<String> tags = call.all("filterTag");
        List<ObjectNode> segments = call.state().segments().all().stream()
                .filter(segment -> tags.isEmpty() || hasTag(segment, tags))
                .toList();
        return Paging.page(call, "segments", segments);
    }

    private static boolean hasTag(ObjectNode segment, List<String> tags) {
        for (var tag : segment.path("tags")) {
            if (tags.contains(tag.asText())) {
                return true;
            }
        }
        return false;
    }
}
