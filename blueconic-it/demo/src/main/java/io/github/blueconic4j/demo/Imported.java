package io.github.blueconic4j.demo;

import java.util.Map;
import java.util.TreeMap;

import io.github.blueconic4j.cdi.bulk.ImportReport;

/** What the page shows of the report of an import. */
public record Imported(
        boolean done,
        long read,
        Map<String, Long> states,
        Map<String, Long> timeline,
        long malformed,
        long rejected,
        long unknown,
        long notSent) {

    static Imported of(ImportReport report) {
        return new Imported(
                report.isDone(),
                report.read(),
                named(report.states()),
                named(report.timeline()),
                report.malformed(),
                report.rejected(),
                report.unknown(),
                report.notSent());
    }

    private static Map<String, Long> named(Map<?, Long> counts) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((state, count) -> named.put(state.toString(), count));
        return named;
    }
}
