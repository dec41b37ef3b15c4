package io.github.blueconic4j.benchmark.export;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.benchmark.PlainApplication;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.simulator.SimulatedTenant;

/** An export of two large pages in a JVM with a heap of 64 MB. */
public final class SmallHeap {

    private static final String HEAP = "64m";
    private static final long PAGES = 2;

    private final int pageSize;

    public SmallHeap(int pageSize) {
        this.pageSize = pageSize;
    }

    /**
     * @return whether it got through
     */
    public boolean measure() throws IOException, InterruptedException {
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().profiles(PAGES * pageSize).start()) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + HEAP,
                            "-classpath",
                            System.getProperty("java.class.path"),
                            SmallHeap.class.getName(),
                            tenant.url().toString(),
                            tenant.clientId(),
                            tenant.clientSecret(),
                            Integer.toString(pageSize))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String answer = process.inputReader(StandardCharsets.UTF_8).readLine();
            process.waitFor(1, TimeUnit.MINUTES);
            if (answer == null || MeasuredExport.Found.of(answer).profiles() != PAGES * pageSize) {
                System.out.printf(
                        "An export of %,d profiles in two pages with -Xmx%s: FAILED%n", PAGES * pageSize, HEAP);
                return false;
            }
            print(MeasuredExport.Found.of(answer));
            return true;
        }
    }

    private static void print(MeasuredExport.Found found) {
        System.out.printf(
                "An export of %,d profiles in two pages with -Xmx%s: %.1f s, %,.0f profiles/s; in use after a collection %.1f MB before, %.1f MB at most (%d looks)%n",
                found.profiles(),
                HEAP,
                found.time().toNanos() / 1e9,
                found.profiles() / (found.time().toNanos() / 1e9),
                found.idleBytes() / 1e6,
                found.mostBytes() / 1e6,
                found.profiles() / MeasuredExport.LOOK_EVERY);
    }

    public static void main(String[] arguments) {
        try (PlainApplication application =
                PlainApplication.start(URI.create(arguments[0]), arguments[1], arguments[2])) {
            System.out.println(
                    MeasuredExport.run(application.get(SegmentExporter.class), Integer.parseInt(arguments[3])));
        }
    }
}
