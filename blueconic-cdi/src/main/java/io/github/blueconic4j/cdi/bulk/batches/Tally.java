package io.github.blueconic4j.cdi.bulk.batches;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.common.TimelineResult;
import io.github.blueconic4j.api.common.TimelineState;
import io.github.blueconic4j.cdi.bulk.ImportReport;

/** Counts what becomes of changes. Not safe for use by several threads. */
public final class Tally {

    static final String INCOMPLETE = "incomplete";
    static final String MALFORMED = "malformed";
    public static final String REJECTED = "rejected";
    public static final String UNKNOWN = "unknown";
    public static final String NOT_SENT = "notSent";

    private static final String STATE = "state.";
    private static final String EVENT = "event.";

    private final Map<String, Long> counts = new TreeMap<>();

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it did not
     */
    static Tally of(String text) {
        Tally tally = new Tally();
        for (String count : text.split(",", -1)) {
            int equals = count.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("no count");
            }
            String name = URLDecoder.decode(count.substring(0, equals), StandardCharsets.UTF_8);
            tally.count(name, Long.parseLong(count.substring(equals + 1)));
        }
        return tally;
    }

    public void count(String what) {
        count(what, 1);
    }

    private void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    public void count(ChangeResult result) {
        count(STATE + result.state().value());
        if (result instanceof ProfileChangeResult profile) {
            for (TimelineResult event : profile.timeline()) {
                count(EVENT + (event.state() == null ? "" : event.state().value()));
            }
        }
        if (ImportReport.isDone(result.state()) && RejectReason.isIncomplete(result)) {
            count(INCOMPLETE);
        }
    }

    void add(Tally other) {
        other.counts.forEach(this::count);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Whether BlueConic has answered any change. */
    boolean hasAnswers() {
        return counts.keySet().stream().anyMatch(what -> what.startsWith(STATE));
    }

    /** How many changes. */
    public long decided() {
        return counts.entrySet().stream()
                .filter(count ->
                        !count.getKey().startsWith(EVENT) && !count.getKey().equals(INCOMPLETE))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public ImportReport report(long read) {
        return new ImportReport(
                read,
                states(STATE, ChangeState::new),
                states(EVENT, TimelineState::new),
                number(INCOMPLETE),
                number(MALFORMED),
                number(REJECTED),
                number(UNKNOWN),
                number(NOT_SENT));
    }

    private long number(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** In the order of the alphabet, so that reports look alike. */
    private <S> Map<S, Long> states(String prefix, Function<String, S> state) {
        Map<S, Long> states = new LinkedHashMap<>();
        counts.forEach((what, count) -> {
            if (what.startsWith(prefix)) {
                states.put(state.apply(what.substring(prefix.length())), count);
            }
        });
        return Collections.unmodifiableMap(states);
    }

    /** {@code rejected=1,state.CREATED=998}; one word, whatever states there are. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(count -> URLEncoder.encode(count.getKey(), StandardCharsets.UTF_8) + "=" + count.getValue())
                .collect(Collectors.joining(","));
    }
}
