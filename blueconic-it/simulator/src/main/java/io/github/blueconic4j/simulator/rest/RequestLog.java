package io.github.blueconic4j.simulator.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.state.Json;

/** What arrived, the control endpoint's own requests excepted. Counts are exact; the last 100,000 lines are kept, and the last 2,000 requests with their headers. */
public final class RequestLog {
    private static final int KEPT_LINES = 100_000;
    private static final int KEPT_REQUESTS = 2_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<Entry> entries = new ArrayDeque<>();

    synchronized void add(String operation, HttpRequest request) {
        counts.merge(operation, 1L, Long::sum);
        entries.add(new Entry(operation, request.line(), request.headers(), request.body().length));
        if (entries.size() > KEPT_REQUESTS) {
            entries.remove();
        }
        lines.add(request.line());
        if (lines.size() > KEPT_LINES) {
            lines.remove();
        }
    }

    public synchronized long count(String operation) {
        return counts.getOrDefault(operation, 0L);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public synchronized void reset() {
        counts.clear();
        entries.clear();
        lines.clear();
    }

    synchronized ObjectNode summary(long connections) {
        ObjectNode summary = Json.object();
        summary.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
        ObjectNode operations = summary.putObject("operations");
        counts.forEach(operations::put);
        summary.put("connections", connections);
        summary.set("lines", Json.texts(lines()));
        return summary;
    }

    synchronized ArrayNode details() {
        return Json.array(entries, Entry::toJson);
    }

    private record Entry(String operation, String line, Map<String, List<String>> headers, int bodySize) {
        ObjectNode toJson() {
            ObjectNode json = Json.object().put("operation", operation).put("line", line);
            ObjectNode fields = json.putObject("headers");
            headers.forEach((name, values) -> {
                boolean secret = name.equals("authorization") || name.equals("proxy-authorization");
                fields.set(name, secret ? Json.array().add("present") : Json.texts(values));
            });
            return json.put("authorization", headers.containsKey("authorization") ? "present" : "absent")
                    .put("bodySize", bodySize);
        }
    }
}
