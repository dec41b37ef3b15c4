package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.LoggedRequest;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.state.Json;

/** What arrived, the control endpoint's own requests excepted. Counts are exact; the last 100,000 lines are kept, and the last 10,000 requests with their headers. */
public final class RequestLog {
    private static final int KEPT_LINES = 100_000;
    private static final int KEPT_REQUESTS = 10_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Map<Integer, Long>> statuses = new TreeMap<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<Entry> entries = new ArrayDeque<>();

    synchronized Entry add(String operation, HttpRequest request) {
        counts.merge(operation, 1L, Long::sum);
        Entry entry = new Entry(operation, request);
        entries.add(entry);
        if (entries.size() > KEPT_REQUESTS) {
            entries.remove();
        }
        lines.add(request.line());
        if (lines.size() > KEPT_LINES) {
            lines.remove();
        }
        return entry;
    }

    synchronized void answered(Entry entry, int status) {
        entry.status = status;
        statuses.computeIfAbsent(entry.operation, name -> new TreeMap<>()).merge(status, 1L, Long::sum);
    }

    public synchronized long count(String operation) {
        return counts.getOrDefault(operation, 0L);
    }

    public synchronized long count(String operation, int status) {
        return statuses.getOrDefault(operation, Map.of()).getOrDefault(status, 0L);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public synchronized List<LoggedRequest> requests() {
        return entries.stream().map(Entry::logged).toList();
    }

    public synchronized void reset() {
        counts.clear();
        statuses.clear();
        entries.clear();
        lines.clear();
    }

    synchronized ObjectNode summary(long connections) {
        ObjectNode summary = Json.object();
        summary.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
        ObjectNode operations = summary.putObject("operations");
        counts.forEach(operations::put);
        ObjectNode answers = summary.putObject("answers");
        statuses.forEach((operation, numbers) -> {
            ObjectNode ofOne = answers.putObject(operation);
            numbers.forEach((status, number) -> ofOne.put(Integer.toString(status), number));
        });
        summary.put("connections", connections);
        summary.set("lines", Json.texts(lines()));
        return summary;
    }

    ArrayNode details() {
        return Json.array(requests(), RequestLog::toJson);
    }

    private static ObjectNode toJson(LoggedRequest request) {
        ObjectNode json = Json.object().put("operation", request.operation()).put("line", request.line());
        ObjectNode fields = json.putObject("headers");
        request.headers().forEach((name, values) -> fields.set(name, Json.texts(values)));
        json.put("authorization", request.headers().containsKey("authorization") ? "present" : "absent")
                .put("bodySize", request.bodySize());
        if (request.raw() != null) {
            json.put("raw", request.raw());
        }
        json.put("status", request.status());
        json.set("changes", Json.texts(request.changes()));
        return json;
    }

    /** One request while it is answered, and after that. */
    static final class Entry {
        private final String operation;
        private final String line;
        private final Map<String, List<String>> headers;
        private final byte[] recorded;
        private final List<String> changes = new CopyOnWriteArrayList<>();
        private final int bodySize;
        private int status;

        Entry(String operation, HttpRequest request) {
            this.operation = operation;
            this.line = request.line();
            this.headers = request.headers();
            this.recorded = request.recorded();
            this.bodySize = request.body().length;
        }

        void changed(String operation, String type, String id) {
            changes.add(operation + " " + type + " " + id);
        }

        LoggedRequest logged() {
            Map<String, List<String>> shown = new LinkedHashMap<>(headers);
            shown.replaceAll((name, values) ->
                    name.equals("authorization") || name.equals("proxy-authorization") ? List.of("present") : values);
            return new LoggedRequest(operation, line, shown, bodySize, raw(), status, List.copyOf(changes));
        }

        private String raw() {
            return recorded == null ? null : new String(recorded, StandardCharsets.ISO_8859_1);
        }
    }
}
