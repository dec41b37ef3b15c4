package io.github.blueconic4j.benchmark.export;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import io.github.blueconic4j.cdi.bulk.ExportStream;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;

/** An export that looks at the heap on its way; used inside the server, too. */
public final class MeasuredExport {

    static final int LOOK_EVERY = 50_000;

    private MeasuredExport() {}

    /**
     * What was found; bytes are those in use after a full collection.
     *
     * @param time without the collections
     */
    public record Found(long profiles, Duration time, long idleBytes, long mostBytes) {

        /** As {@link #toString} writes it. */
        public static Found of(String text) {
            String[] numbers = text.split(" ", 4);
            return new Found(
                    Long.parseLong(numbers[0]),
                    Duration.ofNanos(Long.parseLong(numbers[1])),
                    Long.parseLong(numbers[2]),
                    Long.parseLong(numbers[3]));
        }

        @Override
        public String toString() {
            return profiles + " " + time.toNanos() + " " + idleBytes + " " + mostBytes;
        }
    }

    public static Found run(SegmentExporter exporter, int pageSize) {
        long idle = live();
        long most = 0;
        long count = 0;
        long looking = 0;
        long begin = System.nanoTime();
        try (ExportStream<?> profiles = exporter.open(ExportQuery.everybody(pageSize))) {
            while (profiles.hasNext()) {
                profiles.next();
                if (++count % LOOK_EVERY == 0) {
                    long look = System.nanoTime();
                    most = Math.max(most, live());
                    looking += System.nanoTime() - look;
                }
            }
        }
        return new Found(count, Duration.ofNanos(System.nanoTime() - begin - looking), idle, most);
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
