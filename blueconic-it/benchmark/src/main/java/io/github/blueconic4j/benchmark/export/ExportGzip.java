package io.github.blueconic4j.benchmark.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import io.github.blueconic4j.benchmark.OtherLoad;
import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.SimulatedPage;
import io.github.blueconic4j.benchmark.Statistics;

/** Profiles per second of the exporter with gzip and without, of one page that was packed beforehand, in turns. */
public final class ExportGzip {

    private static final int WARM_UP = 3;
    /** Fewer quiet ones say nothing. */
    private static final int FEWEST_ROUNDS = 3;

    private static final String HEAP = "512m";

    private final int profiles;
    private final int rounds;
    private final Map<String, List<ReaderProcess.Round>> readings = new LinkedHashMap<>();
    /** How much of the processors others took, of each round. */
    private final List<Double> others = new ArrayList<>();

    /**
     * @param profiles of the page
     */
    public ExportGzip(int profiles, int rounds) {
        this.profiles = profiles;
        this.rounds = rounds;
    }

    private record Reader(String kind, String what) {}

    private static final List<Reader> READERS = List.of(
            new Reader("library", "the exporter, records, without gzip"),
            new Reader("library-gzip", "the exporter, records, with gzip"),
            new Reader("raw", "the exporter, raw JSON, without gzip"),
            new Reader("raw-gzip", "the exporter, raw JSON, with gzip"),
            new Reader("unpack", "unpacking alone, from memory, one thread"));

    public void measure() throws IOException, InterruptedException {
        byte[] page = SimulatedPage.record(profiles);
        byte[] packed = packed(page);
        double megabytes = page.length / 1e6;
        double packedMegabytes = packed.length / 1e6;
        List<ReaderProcess> processes = new ArrayList<>();
        try (RecordedAnswers tenant = RecordedAnswers.start()) {
            tenant.answer("GET " + SimulatedPage.PATH, page, packed);
            page = null;
            for (Reader reader : READERS) {
                processes.add(ReaderProcess.start(reader.kind(), HEAP, tenant.url(), profiles));
                readings.put(reader.kind(), new ArrayList<>());
            }
            for (int round = 0; round < WARM_UP; round++) {
                round(processes);
            }
            readings.values().forEach(List::clear);
            for (int round = 0; round < rounds; round++) {
                OtherLoad load = OtherLoad.begin();
                round(processes);
                others.add(load.since());
            }
        } finally {
            processes.forEach(ReaderProcess::close);
        }
        print(megabytes, packedMegabytes);
    }

    private static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(page);
        }
        return packed.toByteArray();
    }

    private void round(List<ReaderProcess> processes) throws IOException {
        for (int i = 0; i < READERS.size(); i++) {
            ReaderProcess.Round read = processes.get(i).round();
            if (read.profiles() != profiles) {
                throw new IOException(READERS.get(i).what() + " has read " + read.profiles());
            }
            readings.get(READERS.get(i).kind()).add(read);
        }
    }

    private void print(double megabytes, double packedMegabytes) {
        System.out.printf(
                "A page of %,d profiles with segments and events, %.0f MB, packed %.0f MB, over loopback, %d rounds, a JVM each%n",
                profiles, megabytes, packedMegabytes, rounds);
        for (Reader reader : READERS) {
            List<ReaderProcess.Round> all = readings.get(reader.kind());
            double speed = Statistics.median(all, ReaderProcess.Round::perSecond);
            System.out.printf(
                    "%-42s -Xmx%-5s %,10.0f profiles/s %6.0f MB/s, processor's time of the reading thread %4.0f ms, of all %4.0f ms%n",
                    reader.what(),
                    HEAP,
                    speed,
                    speed * megabytes / profiles,
                    Statistics.median(all, ReaderProcess.Round::readerCpu) / 1e6,
                    Statistics.median(all, ReaderProcess.Round::allCpu) / 1e6);
        }
        System.out.printf(
                "other processes took %.0f %% of the processors meanwhile, at most %.0f %%%n",
                100 * Statistics.median(others), 100 * Statistics.quantile(others, 1));
        ratio("library", "records");
        ratio("raw", "raw JSON");
    }

    /** Of the rounds in which the machine was quiet, where there are enough of them. */
    private void ratio(String kind, String what) {
        List<Integer> quiet = IntStream.range(0, rounds)
                .filter(round -> OtherLoad.isQuiet(others.get(round)))
                .boxed()
                .toList();
        boolean enough = quiet.size() >= FEWEST_ROUNDS;
        List<Integer> counted =
                enough ? quiet : IntStream.range(0, rounds).boxed().toList();
        System.out.printf(
                "%s with gzip to without: %s, goal >= 0.9; %s%n",
                what,
                Statistics.ratio(
                        of(kind + "-gzip", counted, ReaderProcess.Round::perSecond),
                        of(kind, counted, ReaderProcess.Round::perSecond)),
                enough
                        ? quiet.size() + " quiet rounds of " + rounds
                        : "of all rounds, since the machine was BUSY: not to be quoted");
        System.out.printf(
                "%s, a processor each, by the time of the reading thread alone: %s%n",
                what,
                Statistics.ratio(
                        of(kind, counted, ReaderProcess.Round::readerCpu),
                        of(kind + "-gzip", counted, ReaderProcess.Round::readerCpu)));
    }

    private List<Double> of(String kind, List<Integer> counted, ToDoubleFunction<ReaderProcess.Round> figure) {
        List<ReaderProcess.Round> all = readings.get(kind);
        return counted.stream()
                .map(round -> figure.applyAsDouble(all.get(round)))
                .toList();
    }
}
