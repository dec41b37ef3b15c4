package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Imports while BlueConic, or what is between, has a bad day. */
@Timeout(60)
class ImporterFaultsTest extends ImporterFixture {

    /** 3000 changes; every third is not safe to repeat. */
    private static List<ProfileChange> changes() {
        return IntStream.range(0, 3000)
                .mapToObj(i -> i % 3 == 0 ? counting("p" + i) : good("p" + i))
                .toList();
    }

    private ProfileImport.Builder job() {
        return ProfileImport.of(changes()).batchSize(100).rejects(rejects);
    }

    /** Every change was applied, and what counts was not twice; but for those that the rejects name, which may not have been. */
    private void assertAppliedOnce(Set<Integer> unknown) {
        for (int i = 0; i < 3000; i++) {
            if (i % 3 != 0) {
                assertThat(values("p" + i, "city")).as("p" + i).containsExactly("Nijmegen");
            } else if (!unknown.contains(i)) {
                assertThat(values("p" + i, "lifetime_value")).as("p" + i).containsExactly("1");
            } else {
                assertThat(values("p" + i, "lifetime_value")).as("p" + i).isIn(List.of(), List.of("1"));
            }
        }
    }

    private Set<Integer> unknown() {
        Set<Integer> unknown = new HashSet<>();
        rejects.lines().forEach(reject -> {
            assertThat(reject.getString("code")).isEqualTo("UNKNOWN");
            assertThat(unknown.add(reject.getInt("index"))).isTrue();
        });
        return unknown;
    }

    @Test
    void getsThroughAStormOf429() {
        tenant.fault(Fault.slow().before(5).on(PROFILES).always());
        tenant.bulkCalls(2);
        profiles("bulk.parallelism", "16").run(job().build()).throwIfRejected();
        assertThat(tenant.requestCount(PROFILES, 429)).isPositive();
        assertAppliedOnce(Set.of());
    }

    @Test
    void waitsOutWhatTheRepeatsOfACallDoNot() {
        tenant.fault(Fault.answer(503, "").on(PROFILES).times(60));
        profiles("retry.attempts", "2").run(job().build()).throwIfRejected();
        assertThat(tenant.requestCount(PROFILES, 503)).isEqualTo(60);
        assertAppliedOnce(Set.of());
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        tenant.fault(
                Fault.answer(503, "").header("Retry-After", "1").on(PROFILES).times(2));
        long begin = System.nanoTime();
        profiles("retry.attempts", "1").run(job().parallelism(1).build()).throwIfRejected();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(tenant.requestCount(PROFILES, 503)).isEqualTo(2);
    }

    @Test
    void givesUpWhenItsPatienceIsOverAndSaysSo() {
        tenant.fault(Fault.answer(503, "").on(PROFILES).always().spare(3));
        ImportStoppedException stopped = catchThrowableOfType(
                ImportStoppedException.class, () -> profiles("bulk.patience", "PT0.3S", "retry.max-delay", "PT0.05S")
                        .run(job().build()));
        assertThat(stopped).hasMessageContaining("BlueConic takes no changes: PUT /profiles → 503");
        ImportReport report = stopped.report();
        assertThat(report.sent()).isEqualTo(300);
        assertThat(report.unknown()).isZero();
        assertThat(rejects.lines()).hasSize((int) report.notSent());
        assertThat(report.read()).isEqualTo(report.sent() + report.notSent());
    }

    @ParameterizedTest
    @CsvSource({"before,0.3", "after,0.3", "status,0.3"})
    void isNotSentTwiceUnlessThatIsSafeWhenAnswersGetLost(String when, double chance) {
        Fault fault =
                switch (when) {
                    case "before" -> Fault.resetBeforeCommit();
                    case "after" -> Fault.dropAfterCommit();
                    default -> Fault.answerAfterCommit(502, "<html>");
                };
        tenant.fault(fault.on(PROFILES).chance(chance).times(20));
        ImportReport report = profiles("retry.max-delay", "PT0.02S").run(job().build());

        Set<Integer> unknown = unknown();
        assertThat(report.unknown()).isEqualTo(unknown.size()).isPositive();
        assertThat(unknown).allMatch(index -> index % 3 == 0);
        assertThat(report.sent()).isEqualTo(3000);
        assertAppliedOnce(unknown);
        for (int index : unknown) {
            assertThat(values("p" + index, "lifetime_value"))
                    .isEqualTo(when.equals("before") ? List.of() : List.of("1"));
        }
    }

    @Test
    void doesNotLoseTheWholeInputToAnOutage() {
        tenant.fault(Fault.answer(502, "").on(PROFILES).always());
        ImportStoppedException stopped = catchThrowableOfType(ImportStoppedException.class, () -> profiles(
                        "bulk.patience", "PT0.6S",
                        "retry.min-delay", "PT0.1S",
                        "retry.max-delay", "PT0.2S")
                .run(ProfileImport.of(IntStream.range(0, 100_000).mapToObj(i -> counting("p" + i)))
                        .batchSize(10)
                        .build()));
        assertThat(stopped).hasMessageContaining("has not answered for PT0.6S");
        assertThat(stopped.report().unknown()).isLessThan(250);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void findsTheBadOnesOfAThousand(int bad) {
        Set<Integer> where = Set.copyOf(List.of(17, 500, 999).subList(0, bad));
        List<ProfileChange> changes = IntStream.range(0, 1000)
                .mapToObj(i -> where.contains(i) ? bad("p" + i) : counting("p" + i))
                .toList();
        ImportReport report =
                profiles().run(ProfileImport.of(changes).rejects(rejects).build());
        assertThat(report.rejected()).isEqualTo(bad);
        assertThat(report.sent()).isEqualTo(1000);
        assertThat(rejects.lines()).hasSize(bad).allMatch(line -> where.contains(line.getInt("index")));
        for (int i = 0; i < 1000; i++) {
            assertThat(values("p" + i, "lifetime_value"))
                    .as("p" + i)
                    .isEqualTo(where.contains(i) ? List.of() : List.of("1"));
        }
        assertThat(tenant.requestCount(PROFILES)).isLessThanOrEqualTo(1 + bad * 20L);
    }

    @Test
    void sendsNothingAgainThatA400MayHaveApplied() {
        List<ProfileChange> changes = List.of(good("a"), counting("b"), bad("c"), good("d"));
        ImportReport report = profiles("bulk.partial-400", "true")
                .run(ProfileImport.of(changes).rejects(rejects).build());
        assertThat(rejects.codes()).containsExactly("1 UNKNOWN", "2 REJECTED");
        assertThat(report.unknown()).isEqualTo(1);
        assertThat(tenant.profile("d")).isPresent();
        assertThat(values("b", "lifetime_value")).isEmpty();
    }

    @Test
    void stopsAtALoginPage() {
        tenant.fault(Fault.loginPage().on(PROFILES).always());
        ImportStoppedException stopped = catchThrowableOfType(
                ImportStoppedException.class, () -> profiles().run(job().build()));
        assertThat(stopped).hasMessageContaining("BlueConic does not answer as it should: PUT /profiles → 200");
        assertThat(stopped.report().unknown()).isPositive();
        assertThat(tenant.requestCount(PROFILES)).isLessThan(20);
    }
}
