package io.github.blueconic4j.benchmark.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.benchmark.PlainApplication;
import io.github.blueconic4j.benchmark.RecordedAnswers;
import io.github.blueconic4j.benchmark.Statistics;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;

/** Entries per second of an import, against batch after batch by the typed interface; each batch takes the server 100 ms. */
public final class ImportSpeed {

    private static final int BATCH = 1000;
    private static final int MILLIS = 100;
    private static final int[] PARALLEL = {4, 8};
    private static final String RESULT = "{\"profileId\":\"0123456789abcdef\",\"state\":\"MODIFIED\"}";

    private final int rounds;
    private final int batches;
    /** By how many batches are sent at a time; 1 is the typed interface. */
    private final Map<Integer, List<Double>> speeds = new TreeMap<>();

    /**
     * @param batches of a round of the typed interface; the importer gets so many for each that it sends at a time
     */
    public ImportSpeed(int rounds, int batches) {
        this.rounds = rounds;
        this.batches = batches;
    }

    public void measure() throws IOException {
        String results = String.join(",", Collections.nCopies(BATCH, RESULT));
        try (RecordedAnswers tenant = RecordedAnswers.start();
                PlainApplication application = PlainApplication.start(tenant)) {
            tenant.answer("PUT /rest/v2/profiles", ("[" + results + "]").getBytes(StandardCharsets.UTF_8), MILLIS);
            for (int round = -1; round < rounds; round++) {
                note(round, 1, sequential(application.client(ProfilesApi.class)));
                for (int parallel : PARALLEL) {
                    note(round, parallel, imported(application.get(ProfileImporter.class), parallel));
                }
            }
        }
        print();
    }

    private void note(int round, int parallel, double speed) {
        if (round >= 0) {
            speeds.computeIfAbsent(parallel, none -> new ArrayList<>()).add(speed);
        }
    }

    private double sequential(ProfilesApi profiles) {
        long begin = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
            int first = batch * BATCH;
            List<ProfileChange> changes = IntStream.range(first, first + BATCH)
                    .mapToObj(ImportSpeed::change)
                    .toList();
            if (profiles.apply(changes, ConsentCheck.none()).size() != BATCH) {
                throw new IllegalStateException("not what was recorded");
            }
        }
        return batches * BATCH / ((System.nanoTime() - begin) / 1e9);
    }

    private double imported(ProfileImporter importer, int parallel) {
        int entries = batches * parallel * BATCH;
        long begin = System.nanoTime();
        Stream<ProfileChange> changes = IntStream.range(0, entries).mapToObj(ImportSpeed::change);
        ImportReport report = importer.run(
                ProfileImport.of(changes).batchSize(BATCH).parallelism(parallel).build());
        report.throwIfRejected();
        return entries / ((System.nanoTime() - begin) / 1e9);
    }

    private static ProfileChange change(int number) {
        return ProfileChange.updateOnly()
                .profileId("0123456789abcdef-" + number)
                .set("email", "somebody." + number + "@example.org")
                .set("firstname", "Some")
                .set("lastname", "Body")
                .set("city", "Nijmegen")
                .set("visits", number)
                .build();
    }

    private void print() {
        System.out.printf(
                "Import, batches of %d, %d ms each, %d rounds, the machine has %d cores%n",
                BATCH, MILLIS, rounds, Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "%-40s %,10.0f entries/s%n", "ProfilesApi.apply, one after another", Statistics.median(speeds.get(1)));
        for (int parallel : PARALLEL) {
            double goal = 0.9 * parallel;
            System.out.printf(
                    "%-40s %,10.0f entries/s, ratio %s, goal >= %.1f%n",
                    "ProfileImporter, " + parallel + " at a time",
                    Statistics.median(speeds.get(parallel)),
                    Statistics.ratio(speeds.get(parallel), speeds.get(1)),
                    goal);
        }
    }
}
