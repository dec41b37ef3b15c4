package io.github.blueconic4j.cdi.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Imports that are run again, in the same process or after it was killed. */
@Timeout(120)
class ImportCheckpointTest extends ImporterFixture {

    @TempDir
    Path directory;

    private Path journal() {
        return directory.resolve("import.journal");
    }

    private static Stream<ProfileChange> changes(int from, int to) {
        return IntStream.range(from, to).mapToObj(ImportMain::change);
    }

    @Test
    void appliesEverythingOnceHoweverOftenItIsKilled() throws Exception {
        tenant.fault(Fault.slow().before(20).after(20).on(PROFILES).always());
        Path rejected = directory.resolve("rejects.ndjson");
        for (int kill = 0; kill < 4; kill++) {
            assertThat(run(rejected, 4 + 3 * kill)).as("killed").isNull();
        }
        String report = run(rejected, Integer.MAX_VALUE);

        Set<Integer> unknown = new HashSet<>();
        Rejects.lines(Files.readString(rejected)).forEach(line -> {
            assertThat(line.getString("code")).isEqualTo("UNKNOWN");
            unknown.add(line.getInt("index"));
        });
        assertThat(unknown).isNotEmpty().hasSizeLessThanOrEqualTo(4 * 4 * 50).allMatch(index -> index % 2 == 0);
        assertThat(report).contains("read 6000, sent 6000").contains("unknown " + unknown.size() + ",");
        for (int i = 0; i < ImportMain.CHANGES; i++) {
            if (i % 2 != 0) {
                assertThat(values("p" + i, "city")).as("p" + i).containsExactly("Nijmegen");
            } else if (unknown.contains(i)) {
                assertThat(values("p" + i, "lifetime_value")).as("p" + i).isIn(List.of(), List.of("1"));
            } else {
                assertThat(values("p" + i, "lifetime_value")).as("p" + i).containsExactly("1");
            }
        }
        assertThat(run(rejected, Integer.MAX_VALUE))
                .as("run again when complete")
                .isEqualTo(report);
    }

    /** Its report; null if it was killed, after so many batches. */
    private String run(Path rejected, int batches) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportMain.class.getName(),
                        tenant.url().toString(),
                        tenant.clientId(),
                        tenant.clientSecret(),
                        journal().toString(),
                        rejected.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            int decided = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("report ")) {
                    return line;
                }
                if (line.equals("decided") && ++decided == batches) {
                    // the process itself would close its output, too
                    assertThat(process.toHandle().destroyForcibly()).isTrue();
                }
            }
            return null;
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private ImportStoppedException stopped(ProfileImport.Builder job) {
        return catchThrowableOfType(
                ImportStoppedException.class, () -> profiles("bulk.patience", "PT0.2S", "retry.max-delay", "PT0.02S")
                        .run(job.build()));
    }

    @Test
    void continuesWhereItStoppedAndReportsAllRuns() {
        tenant.fault(Fault.answer(503, "").on(PROFILES).always().spare(3));
        ImportStoppedException first = stopped(ProfileImport.of(changes(0, 900))
                .batchSize(100)
                .journal(journal())
                .rejects(rejects));
        assertThat(first.report().count(ChangeState.CREATED)).isEqualTo(300);
        assertThat(rejects.lines()).as("the next run sends them").isEmpty();

        tenant.clearFaults();
        long before = tenant.requestCount(PROFILES, 200);
        ImportReport second = profiles()
                .run(ProfileImport.of(changes(0, 900))
                        .batchSize(100)
                        .journal(journal())
                        .build());
        second.throwIfRejected();
        assertThat(second.count(ChangeState.CREATED)).isEqualTo(900);
        assertThat(second.read()).isEqualTo(900);
        assertThat(tenant.requestCount(PROFILES, 200) - before).isEqualTo(6);
        assertThat(values("p0", "lifetime_value")).containsExactly("1");
    }

    @Test
    void remembersWhatEarlierRunsRejected() {
        Stream<ProfileChange> broken = Stream.concat(Stream.of(bad("x"), good("a")), Stream.generate(() -> {
            throw new IllegalStateException("no more");
        }));
        stopped(ProfileImport.of(broken).journal(journal()).rejects(rejects));
        ImportReport report = profiles()
                .run(ProfileImport.of(Stream.of(bad("x"), good("a"), good("b")))
                        .journal(journal())
                        .rejects(rejects)
                        .build());
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.count(ChangeState.CREATED)).isEqualTo(2);
        assertThat(rejects.codes()).containsExactly("0 REJECTED");
        assertThatThrownBy(report::throwIfRejected).isInstanceOf(ImportRejectedException.class);
    }

    @Test
    void sendsAnewWhatWasRefusedWhenTheRejectsWereFull() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        ImportStoppedException first = stopped(ProfileImport.of(Stream.of(counting("a"), bad("x"), counting("b")))
                .journal(journal())
                .rejects(full));
        assertThat(first).hasRootCauseMessage("disk full");
        ImportReport second = profiles()
                .run(ProfileImport.of(Stream.of(counting("a"), bad("x"), counting("b")))
                        .journal(journal())
                        .rejects(rejects)
                        .build());
        assertThat(rejects.codes()).containsExactly("1 REJECTED");
        assertThat(second.sent()).isEqualTo(3);
        assertThat(values("a", "lifetime_value")).containsExactly("1");
        assertThat(values("b", "lifetime_value")).containsExactly("1");
    }

    @Test
    void toleratesALastLineThatWasTorn() throws IOException {
        profiles()
                .run(ProfileImport.of(changes(0, 100))
                        .batchSize(10)
                        .parallelism(1)
                        .checkpoint(ImportCheckpoint.at(journal()).input("i"))
                        .build());
        byte[] whole = Files.readAllBytes(journal());
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        for (int length = text.indexOf("\nS 50-59 ") + 2; length < text.indexOf("\nD 60-69 "); length += 7) {
            tenant.reset();
            rejects.reset();
            Files.write(journal(), java.util.Arrays.copyOf(whole, length));
            ImportReport report = profiles()
                    .run(ProfileImport.of(changes(0, 100))
                            .batchSize(10)
                            .parallelism(1)
                            .rejects(rejects)
                            .checkpoint(ImportCheckpoint.at(journal()).input("i"))
                            .build());
            boolean sent = length > text.indexOf("\nS 50-59 ") + "S 50-59 12345678".length();
            boolean decided = length > text.indexOf("\nD 50-59 ")
                    && !text.substring(0, length).endsWith("\nD")
                    && text.indexOf('\n', text.indexOf("\nD 50-59 ") + 1) <= length;
            assertThat(report.sent()).isEqualTo(100);
            assertThat(tenant.profile("p49")).isEmpty();
            assertThat(tenant.profile("p51").isPresent()).isEqualTo(!decided);
            assertThat(tenant.profile("p99")).isPresent();
            if (!sent) {
                assertThat(report.unknown()).isZero();
            }
            assertThat(report.unknown()).isIn(0L, 5L);
        }
    }

    @Test
    void refusesAJournalThatIsNotItsOwn() throws IOException {
        ImportCheckpoint monday = ImportCheckpoint.at(journal()).input("monday");
        profiles().run(ProfileImport.of(changes(0, 10)).checkpoint(monday).build());

        assertRefused(
                ProfileImport.of(changes(0, 10))
                        .checkpoint(ImportCheckpoint.at(journal()).input("tuesday")),
                "another import");
        assertRefused(ProfileImport.of(changes(0, 10)).journal(journal()), "another import");
        assertThatThrownBy(() -> groups().run(
                                GroupImport.of(List.of()).checkpoint(monday).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another import");

        Path mine = Files.writeString(directory.resolve("customers.csv"), "id;name\n");
        assertRefused(ProfileImport.of(changes(0, 10)).journal(mine), "is no journal");
        assertThat(mine).hasContent("id;name\n");
    }

    private void assertRefused(ProfileImport.Builder job, String why) {
        assertThatThrownBy(() -> profiles().run(job.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesAJournalThatIsComplete() {
        profiles().run(ProfileImport.of(changes(0, 10)).journal(journal()).build());
        assertRefused(ProfileImport.of(changes(10, 20)).journal(journal()), "give each import a file of its own");
        assertThat(tenant.requestCount(PROFILES)).isEqualTo(1);
    }

    @Test
    void refusesAJournalThatIsDamaged() throws IOException {
        profiles().run(ProfileImport.of(changes(0, 10)).journal(journal()).build());
        String text = Files.readString(journal());
        Files.writeString(journal(), text.replace("S 0-9", "S 0-8"));
        assertRefused(ProfileImport.of(changes(0, 10)).journal(journal()), "damaged");
        assertThat(journal()).hasContent(text.replace("S 0-9", "S 0-8"));
    }

    @Test
    void refusesAJournalThatIsInUse() throws IOException {
        var profiles = profiles();
        ImportReport report = profiles.run(ProfileImport.of(changes(0, 1)
                        .peek(change -> assertThatThrownBy(() -> profiles.run(ProfileImport.of(changes(0, 1))
                                        .journal(journal())
                                        .build()))
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("is in use")))
                .journal(journal())
                .build());
        report.throwIfRejected();
        Files.write(journal(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        profiles.run(ProfileImport.of(changes(0, 1)).journal(journal()).build()).throwIfRejected();
    }
}
