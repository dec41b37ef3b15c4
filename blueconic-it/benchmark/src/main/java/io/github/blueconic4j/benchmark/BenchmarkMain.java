package io.github.blueconic4j.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.benchmark.export.ExportGzip;
import io.github.blueconic4j.benchmark.export.ExportSpeed;
import io.github.blueconic4j.benchmark.export.SmallHeap;
import io.github.blueconic4j.benchmark.imports.ImportSpeed;
import io.github.blueconic4j.benchmark.liberty.LibertyBenchmarks;
import io.github.blueconic4j.benchmark.smallcall.SmallCallOnPlainJvm;

/** Runs the benchmarks, each paired with its peer in the same run, and prints what docs/performance.md quotes. */
public final class BenchmarkMain {

    private final Map<String, Benchmark> benchmarks = new LinkedHashMap<>();

    /** May miss something that no run may miss. */
    @FunctionalInterface
    private interface Benchmark {

        boolean run() throws Exception;
    }

    /** What is only to be looked at. */
    @FunctionalInterface
    private interface Figures {

        void print() throws Exception;
    }

    private BenchmarkMain(int seconds) {
        LibertyBenchmarks liberty = new LibertyBenchmarks(seconds);
        add("fresh-token", () -> new FreshToken(seconds).measure());
        add("hanging-endpoint", () -> new HangingEndpoint(Duration.ofSeconds(3L * seconds)).measure());
        add("served-profiles", () -> new ServedProfiles(Duration.ofSeconds(5L * seconds)).measure());
        benchmarks.put("bulk-limit", () -> new BulkLimit(Math.max(10, 5 * seconds)).measure());
        int page = seconds < 3 ? 20_000 : 200_000;
        add("export", () -> new ExportSpeed(page, 2 * seconds - 1).measure());
        add("export-gzip", () -> new ExportGzip(page, 4 * seconds - 1).measure());
        benchmarks.put("export-heap", () -> new SmallHeap(5 * page).measure());
        add("export-liberty", () -> liberty.export(5 * page));
        add("import", () -> new ImportSpeed(seconds, 10).measure());
        add("small-call-plain", () -> new SmallCallOnPlainJvm(Duration.ofSeconds(3L * seconds)).measure());
        add("small-call", liberty::smallCall);
        add("deployments", liberty::deployments);
    }

    private void add(String name, Figures figures) {
        benchmarks.put(name, () -> {
            figures.print();
            return true;
        });
    }

    /**
     * @param arguments for how many seconds each figure is measured; then the names of the benchmarks to run, or none for
     *     all
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, Benchmark> all = new BenchmarkMain(Integer.parseInt(arguments[0])).benchmarks;
        List<String> wanted = arguments.length < 2 || arguments[1].isBlank()
                ? List.copyOf(all.keySet())
                : List.of(arguments[1].split(","));
        Machine.print();
        List<String> missed = new ArrayList<>();
        for (String name : wanted) {
            System.out.printf("%n--- %s%n", name);
            if (!run(all.get(name))) {
                missed.add(name);
            }
        }
        if (!missed.isEmpty()) {
            System.out.println("\nmissed: " + missed);
            System.exit(1);
        }
    }

    /** One that fails keeps none of the others from running. */
    private static boolean run(Benchmark benchmark) {
        try {
            return benchmark.run();
        } catch (Exception failed) {
            failed.printStackTrace(System.out);
            return false;
        }
    }
}
