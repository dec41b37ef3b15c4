package io.github.blueconic4j.benchmark.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.SimulatedPage;
import io.github.blueconic4j.benchmark.Statistics;

/** Profiles per second of a page that was prepared beforehand, by the exporter and by its peers, in turns. */
public final class ExportSpeed {

    private static final int WARM_UP = 2;

    private final int profiles;
    private final int rounds;
    private final Map<String, List<Double>> speeds = new LinkedHashMap<>();
    private final List<Double> firstProfiles = new ArrayList<>();
    private double firstOfAll;

    /**
     * @param profiles of the page
     */
    public ExportSpeed(int profiles, int rounds) {
        this.profiles = profiles;
        this.rounds = rounds;
    }

    private record Reader(String kind, String heap, String what) {}

    private static final List<Reader> READERS = List.of(
            new Reader("server", "128m", "the server alone, thrown away"),
            new Reader("library", "512m", "the exporter, records"),
            new Reader("raw", "512m", "the exporter, raw JSON"),
            new Reader("tokens", "2g", "jackson-core, tokens and strings from memory"),
            new Reader("databind", "512m", "databind MappingIterator, the library's stream"),
            new Reader("databind-jdk", "512m", "databind MappingIterator, the JDK's stream"),
            new Reader("generated", "6g", "generated MicroProfile client, JSON-B"));

    public void measure() throws IOException, InterruptedException {
        byte[] page = SimulatedPage.record(profiles);
        double megabytes = page.length / 1e6;
        List<ReaderProcess> processes = new ArrayList<>();
        try (RecordedAnswers tenant = RecordedAnswers.start()) {
            tenant.answer("GET " + SimulatedPage.PATH, page, 0);
            page = null;
            for (Reader reader : READERS) {
                processes.add(ReaderProcess.start(reader.kind(), reader.heap(), tenant.url(), profiles));
                speeds.put(reader.kind(), new ArrayList<>());
            }
            for (int round = -WARM_UP; round < rounds; round++) {
                round(round, processes, tenant);
            }
        } finally {
            processes.forEach(ReaderProcess::close);
        }
        print(megabytes);
    }

    private void round(int round, List<ReaderProcess> processes, RecordedAnswers tenant) throws IOException {
        for (int i = 0; i < READERS.size(); i++) {
            ReaderProcess.Round read = processes.get(i).round();
            if (read.profiles() != profiles) {
                throw new IOException(READERS.get(i).what() + " has read " + read.profiles());
            }
            double first = (read.firstProfile() - tenant.firstByte()) / 1e6;
            boolean library = READERS.get(i).kind().equals("library");
            if (round == -WARM_UP && library) {
                firstOfAll = first;
            } else if (round >= 0) {
                speeds.get(READERS.get(i).kind()).add(read.perSecond());
                if (library) {
                    firstProfiles.add(first);
                }
            }
        }
    }

    private void print(double megabytes) {
        System.out.printf(
                "A page of %,d profiles with segments and events, %.0f MB, over loopback, %d rounds, a JVM each%n",
                profiles, megabytes, rounds);
        for (Reader reader : READERS) {
            double speed = Statistics.median(speeds.get(reader.kind()));
            System.out.printf(
                    "%-48s -Xmx%-5s %,10.0f profiles/s %6.0f MB/s%n",
                    reader.what(), reader.heap(), speed, speed * megabytes / profiles);
        }
        ratio("generated", "goal >= 6");
        ratio("tokens", "goal >= 0.6");
        ratio("databind", "goal >= 1.0");
        ratio("databind-jdk", "goal >= 1.0");
        double fastest = READERS.stream()
                .filter(reader ->
                        !reader.kind().equals("server") && !reader.kind().equals("tokens"))
                .mapToDouble(reader -> Statistics.median(speeds.get(reader.kind())))
                .max()
                .orElseThrow();
        System.out.printf(
                "the server alone to the fastest client over HTTP: %.2f (>= 2 or it is the brake)%n",
                Statistics.median(speeds.get("server")) / fastest);
        System.out.printf(
                "the exporter's first profile %.1f ms after the server's first byte, %.1f ms in a JVM that has just started (goal <= 50)%n",
                Statistics.median(firstProfiles), firstOfAll);
    }

    private void ratio(String peer, String goal) {
        System.out.printf(
                "the exporter to %-14s %s, %s%n",
                peer, Statistics.ratio(speeds.get("library"), speeds.get(peer)), goal);
    }
}
