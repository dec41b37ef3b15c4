package io.github.blueconic4j.benchmark.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import io.github.blueconic4j.benchmark.OtherLoad;
import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.SimulatedPage;
import io.github.blueconic4j.benchmark.Statistics;

/** Profiles per second of the exporter with gzip and without, of one page that was packed beforehand, in turns. */
public final class ExportGzip {

    private static final int WARM_UP = 3;
    private static final String HEAP = "512m";

    private final int profiles;
    private final int rounds;
    private final Map<String, List<Double>> speeds = new LinkedHashMap<>();

    /**
     * @param profiles of the page
     */
    public ExportGzip(int profiles, int rounds) {
        this.profiles = profiles;
        this.rounds = rounds;
    }

    private static final Map<String, String> READERS = new LinkedHashMap<>();

    static {
        READERS.put("library", "the exporter, records, without gzip");
        READERS.put("library-gzip", "the exporter, records, with gzip");
        READERS.put("raw", "the exporter, raw JSON, without gzip");
        READERS.put("raw-gzip", "the exporter, raw JSON, with gzip");
        READERS.put("unpack", "unpacking alone, from memory, one thread");
    }

    public void measure() throws IOException, InterruptedException {
        byte[] page = SimulatedPage.record(profiles);
        byte[] packed = packed(page);
        double megabytes = page.length / 1e6;
        double packedMegabytes = packed.length / 1e6;
        Map<String, ReaderProcess> processes = new LinkedHashMap<>();
        String others;
        try (RecordedAnswers tenant = RecordedAnswers.start()) {
            tenant.answer("GET " + SimulatedPage.PATH, page, packed);
            page = null;
            for (String kind : READERS.keySet()) {
                processes.put(kind, ReaderProcess.start(kind, HEAP, tenant.url(), profiles));
                speeds.put(kind, new ArrayList<>());
            }
            for (int round = 0; round < WARM_UP; round++) {
                round(processes);
            }
            speeds.values().forEach(List::clear);
            OtherLoad load = OtherLoad.begin();
            for (int round = 0; round < rounds; round++) {
                round(processes);
            }
            others = load.since();
        } finally {
            processes.values().forEach(ReaderProcess::close);
        }
        print(megabytes, packedMegabytes, others);
    }

    private static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(page);
        }
        return packed.toByteArray();
    }

    private void round(Map<String, ReaderProcess> processes) throws IOException {
        for (Map.Entry<String, ReaderProcess> process : processes.entrySet()) {
            ReaderProcess.Round read = process.getValue().round();
            if (read.profiles() != profiles) {
                throw new IOException(READERS.get(process.getKey()) + " has read " + read.profiles());
            }
            speeds.get(process.getKey()).add(read.perSecond());
        }
    }

    private void print(double megabytes, double packedMegabytes, String others) {
        System.out.printf(
                "A page of %,d profiles with segments and events, %.0f MB, packed %.0f MB, over loopback, %d rounds, a JVM each%n",
                profiles, megabytes, packedMegabytes, rounds);
        READERS.forEach((kind, what) -> {
            double speed = Statistics.median(speeds.get(kind));
            System.out.printf(
                    "%-48s -Xmx%-5s %,10.0f profiles/s %6.0f MB/s%n", what, HEAP, speed, speed * megabytes / profiles);
        });
        ratio("library", "records");
        ratio("raw", "raw JSON");
        System.out.println(others);
    }

    private void ratio(String kind, String what) {
        System.out.printf(
                "%s with gzip to without %s, goal >= 0.9%n",
                what, Statistics.ratio(speeds.get(kind + "-gzip"), speeds.get(kind)));
    }
}
