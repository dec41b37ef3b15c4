package io.github.blueconic4j.simulator.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** What the tenant puts up with, and what its user may do; both may change while it runs. */
public final class Limits {
    private static final Set<String> BULK = Set.of("PUT /profiles", "PUT /groups");

    private static final int KEPT_CURSORS = 10_000;

    private int bulkCalls = Integer.MAX_VALUE;
    private volatile boolean personalData = true;
    private int running;
    private int most;
    private Duration cursorLife = Duration.ofHours(1);
    private final Map<String, Instant> cursors = new LinkedHashMap<>();

    /**
     * @param number that are answered at a time
     * @throws IllegalArgumentException if it is below 0
     */
    public synchronized void bulkCalls(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("bulkCalls must be at least 0, not " + number);
        }
        bulkCalls = number;
    }

    public void personalData(boolean writable) {
        personalData = writable;
    }

    boolean personalData() {
        return personalData;
    }

    /** How many bulk calls were answered at a time at most since the last question. */
    public synchronized int mostBulkCalls() {
        int answer = most;
        most = running;
        return answer;
    }

    /**
     * @throws IllegalArgumentException if it is negative
     */
    public synchronized void cursorLife(Duration life) {
        if (life.isNegative()) {
            throw new IllegalArgumentException("cursorLife must not be negative");
        }
        cursorLife = life;
    }

    /** To be called when a cursor is handed out; the last 10,000 are remembered. */
    synchronized void issued(String cursor, Instant now) {
        cursors.remove(cursor);
        cursors.put(cursor, now);
        if (cursors.size() > KEPT_CURSORS) {
            cursors.remove(cursors.keySet().iterator().next());
        }
    }

    synchronized boolean isExpired(String cursor, Instant now) {
        Instant issued = cursors.get(cursor);
        return issued != null && issued.plus(cursorLife).isBefore(now);
    }

    /** The answer, or 429 when too many of its kind are being made. */
    HttpResponse within(String operation, Supplier<HttpResponse> answer) {
        if (!BULK.contains(operation)) {
            return answer.get();
        }
        if (!begin()) {
            return ApiError.of(429, "Too many bulk calls at a time").render(ErrorBody.MESSAGE);
        }
        try {
            return answer.get();
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        if (running >= bulkCalls) {
            return false;
        }
        running++;
        most = Math.max(most, running);
        return true;
    }

    private synchronized void end() {
        running--;
    }
}
