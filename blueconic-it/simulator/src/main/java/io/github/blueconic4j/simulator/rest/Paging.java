package io.github.blueconic4j.simulator.rest;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;

/** Lists with {@code startIndex} and {@code count}. */
final class Paging {
    private static final int DEFAULT_COUNT = 20;

    private Paging() {}

    static HttpResponse page(Call call, String key, List<? extends JsonNode> entries) {
        return page(call, key, entries, DEFAULT_COUNT);
    }

    static HttpResponse page(Call call, String key, List<? extends JsonNode> entries, int defaultCount) {
        return Call.ok(of(call, key, entries, defaultCount));
    }

    static ObjectNode of(Call call, String key, List<? extends JsonNode> entries, int defaultCount) {
        long start = call.number("startIndex", 0, 0, Long.MAX_VALUE);
        long count = call.number("count", defaultCount, 1, Integer.MAX_VALUE);
        ObjectNode page = Json.object();
        page.put("itemsPerPage", (int) count);
        page.set(key, Json.array(entries.stream().skip(start).limit(count).toList(), entry -> entry));
        page.put("startIndex", (int) Math.min(start, Integer.MAX_VALUE));
        page.put("totalPages", (int) pages(entries.size(), count));
        return page.put("totalResults", entries.size());
    }

    static long pages(long total, long count) {
        return (total + count - 1) / count;
    }
}
