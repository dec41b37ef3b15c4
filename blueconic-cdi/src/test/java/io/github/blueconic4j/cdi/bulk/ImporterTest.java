package io.github.blueconic4j.cdi.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.TimelineState;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.TimelineEventChange;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ImporterTest extends ImporterFixture {

    private static InputStream text(String ndjson) {
        return new ByteArrayInputStream(ndjson.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String id) {
        return BlueConicJson.write(good(id)) + "\n";
    }

    @Test
    void countsProfilesAndEventsApartInBlueConicsWords() {
        ProfileChange event = ProfileChange.upsert()
                .profileId("a")
                .event(TimelineEventChange.set("order")
                        .id("1")
                        .date(Instant.EPOCH)
                        .build())
                .event(TimelineEventChange.set("no_such_type")
                        .id("2")
                        .date(Instant.EPOCH)
                        .build())
                .build();
        ProfileChange nobody =
                ProfileChange.updateOnly().profileId("nobody").set("city", "x").build();
        Stream<ProfileChange> changes =
                Stream.of(good("a"), good("a"), event, nobody, ProfileChange.delete("a"), bad("b"), counting("c"));

        ImportReport report =
                profiles().run(ProfileImport.of(changes).rejects(rejects).build());

        assertThat(report.read()).isEqualTo(7);
        assertThat(report.sent()).isEqualTo(7);
        assertThat(report.count(ChangeState.CREATED)).isEqualTo(2);
        assertThat(report.count(ChangeState.UNCHANGED)).isEqualTo(1);
        assertThat(report.count(ChangeState.DELETED)).isEqualTo(1);
        assertThat(report.count(ChangeState.NOTFOUND)).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.count(TimelineState.REJECTED)).isEqualTo(1);
        assertThat(report.timeline().values()).containsOnly(1L);
        assertThat(rejects.codes()).containsExactly("2 EVENT_REJECTED", "3 NOTFOUND", "5 REJECTED");
        assertThatThrownBy(report::throwIfRejected)
                .isInstanceOfSatisfying(ImportRejectedException.class, not -> assertThat(not.report())
                        .isEqualTo(report))
                .hasMessageContaining("NOTFOUND=1")
                .hasMessageContaining("read 7, sent 7");
    }

    @Test
    void whatWasDoneAsAWholeIsNotRejected() {
        ImportReport report =
                profiles().run(ProfileImport.of(List.of(good("a"), good("b"))).build());
        report.throwIfRejected();
        assertThat(report.isDone()).isTrue();
        assertThat(report.states()).isEqualTo(Map.of(ChangeState.CREATED, 2L));
    }

    @Test
    void aStateThatNobodyKnowsIsNoSuccess() {
        tenant.fault(Fault.answer(200, "[{\"profileId\":\"a\",\"state\":\"POSTPONED\"}]")
                .on(PROFILES));
        ImportReport report = profiles()
                .run(ProfileImport.of(List.of(good("a"))).rejects(rejects).build());
        assertThat(report.isDone()).isFalse();
        assertThat(rejects.codes()).containsExactly("0 POSTPONED");
    }

    @Test
    void valuesThatAreNotTakenMakeAChangeIncomplete() {
        ProfileChange partly = ProfileChange.upsert()
                .profileId("a")
                .set("city", "x")
                .set("no_such", "y")
                .build();
        ImportReport report = profiles()
                .run(ProfileImport.of(List.of(partly)).rejects(rejects).build());
        assertThat(report.count(ChangeState.CREATED)).isEqualTo(1);
        assertThat(report.incomplete()).isEqualTo(1);
        assertThat(report.isDone()).isFalse();
        assertThat(rejects.codes()).containsExactly("0 VALIDATION_ERRORS");
        assertThat(rejects.lines().get(0).getJsonArray("messages").getString(0)).startsWith("no_such: ");
    }

    @Test
    void changesOnlyWhereThereIsConsent() {
        ImportReport report = profiles()
                .run(ProfileImport.of(List.of(ProfileChange.upsert()
                                .profileId("a")
                                .setRefusedObjectives("newsletter")
                                .build()))
                        .consent(ConsentCheck.objectives("newsletter"))
                        .build());
        assertThat(report.states()).hasSize(1);
        assertThat(tenant.requestLines()).anyMatch(line -> line.contains("objectiveIds=newsletter"));
    }

    @Test
    void importsGroups() {
        List<GroupChange> changes = List.of(
                GroupChange.upsert("household", "h1").set("household_city", "x").build(),
                GroupChange.upsert("no_such_type", "h1").build(),
                GroupChange.updateOnly("household", "h1")
                        .set("household_city", "y")
                        .build());
        ImportReport report =
                groups().run(GroupImport.of(changes).rejects(rejects).build());
        assertThat(report.count(ChangeState.UNKNOWN_GROUP_TYPE)).isEqualTo(1);
        assertThat(report.count(ChangeState.MODIFIED)).isEqualTo(1);
        assertThat(tenant.groupProperties("household", "h1").get("household_city"))
                .containsExactly("y");
        assertThat(rejects.codes()).containsExactly("1 UNKNOWN_GROUP_TYPE");
        String repaired = rejects.toString(StandardCharsets.UTF_8).replace("no_such_type", "household");
        groups().run(GroupImport.ofNdjson(text(repaired)).build()).throwIfRejected();
    }

    @Test
    void takesItsRejectsAsInput() {
        ImportReport first = profiles()
                .run(ProfileImport.ofNdjson(text(
                                line("a") + "{\"strategy\":\"UPSERT\" oops\n" + BlueConicJson.write(bad("b")) + "\n"))
                        .onMalformedLine(OnMalformedLine.CONTINUE)
                        .rejects(rejects)
                        .build());
        assertThat(first.malformed()).isEqualTo(1);
        assertThat(first.rejected()).isEqualTo(1);
        assertThat(rejects.codes()).containsExactly("1 MALFORMED", "2 REJECTED");

        String repaired = rejects.toString(StandardCharsets.UTF_8)
                .replace(" oops", ",\\\"profileId\\\":\\\"c\\\"}")
                .replace("NO_SUCH_LEVEL", "PERSONAL");
        ImportReport second =
                profiles().run(ProfileImport.ofNdjson(text(repaired)).build());
        second.throwIfRejected();
        assertThat(second.count(ChangeState.CREATED)).isEqualTo(2);
        assertThat(stored("b").values("city")).containsExactly("Nijmegen");
        assertThat(tenant.profile("c")).isPresent();
    }

    @Test
    void finishesWhatIsOnItsWayWhenInterrupted() throws Exception {
        tenant.fault(Fault.slow().before(50).on(PROFILES).always());
        List<ImportStoppedException> ends = new ArrayList<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread importing = new Thread(() -> {
            try {
                profiles()
                        .run(ProfileImport.of(Stream.generate(() -> counting("a")))
                                .batchSize(10)
                                .build());
            } catch (ImportStoppedException stopped) {
                ends.add(stopped);
            }
            flag.set(Thread.currentThread().isInterrupted());
        });
        importing.start();
        while (tenant.requestCount(PROFILES, 200) < 2) {
            Thread.sleep(5);
        }
        importing.interrupt();
        importing.join(10_000);
        assertThat(flag).isTrue();
        ImportReport report = ends.get(0).report();
        assertThat(report.unknown()).isZero();
        assertThat(values("a", "lifetime_value")).containsExactly(Long.toString(report.sent()));
    }

    @Test
    void hasAsManyBatchesOnTheirWayAsItMay() {
        tenant.fault(Fault.slow().before(100).on(PROFILES).always());
        List<Long> seen = new ArrayList<>();
        profiles()
                .run(ProfileImport.of(IntStream.range(0, 6400).mapToObj(i -> good("p" + i)))
                        .batchSize(100)
                        .parallelism(8)
                        .progress(now -> seen.add(now.decided()))
                        .build())
                .throwIfRejected();
        assertThat(tenant.mostBulkCalls()).isEqualTo(8);
        assertThat(tenant.requestCount(PROFILES)).isEqualTo(64);
        assertThat(seen).hasSize(64).isSorted().endsWith(6400L);
    }

    @Test
    void needsNoMoreMemoryForMoreChanges() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeImportMain.class.getName(),
                        tenant.url().toString(),
                        tenant.clientId(),
                        tenant.clientSecret())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).isEqualTo(Integer.toString(LargeImportMain.CHANGES));
    }

    @Test
    void refusesATenantThatThereIsNot() {
        assertThatThrownBy(() -> profiles()
                        .run(ProfileImport.of(Stream.of(good("a")))
                                .tenant("mars")
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no tenant mars");
    }

    @Test
    void showsNoPersonalDataInMessages() {
        tenant.fault(Fault.answer(403, "{\"message\":\"canary@example.org\"}")
                .on(PROFILES)
                .always());
        ProfileChange change = ProfileChange.upsert()
                .matching(Match.on("email", "canary@example.org"))
                .set("city", "canary@example.org")
                .build();
        assertThatThrownBy(
                        () -> profiles().run(ProfileImport.of(Stream.of(change)).build()))
                .isInstanceOf(ImportStoppedException.class)
                .message()
                .doesNotContain("canary");
    }
}
