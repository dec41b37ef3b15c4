package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyStrategy;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Changes written one at a time and sent together. */
@Timeout(60)
class ProfileWriterTest extends WriterFixture {

    /** Refused by the simulated tenant with 400, as is all that comes with it. */
    private static ProfileChange refused(int i) {
        return ProfileChange.upsert()
                .profileId("p-" + i)
                .rule(PropertyRule.of("age", new PropertyStrategy("PUT"), List.of("secret-value")))
                .build();
    }

    private static List<CompletableFuture<ProfileChangeResult>> submit(ProfileWriter writer, int from, int to) {
        List<CompletableFuture<ProfileChangeResult>> results = new ArrayList<>();
        for (int i = from; i < to; i++) {
            results.add(writer.submit(change(i)).toCompletableFuture());
        }
        return results;
    }

    private static ProfileChangeResult result(CompletableFuture<ProfileChangeResult> stage) throws Exception {
        return stage.get(20, TimeUnit.SECONDS);
    }

    private static BlueConicException failure(CompletableFuture<ProfileChangeResult> stage) {
        CompletionException failed =
                catchThrowableOfType(CompletionException.class, () -> stage.orTimeout(20, TimeUnit.SECONDS)
                        .join());
        assertThat(failed).hasCauseInstanceOf(BlueConicException.class);
        return (BlueConicException) failed.getCause();
    }

    @Test
    void sendsWhenThereIsEnoughForABatch() throws Exception {
        try (ProfileWriter writer = writers.open(
                WriterOptions.builder().maxEntries(10).maxDelay(NEVER).build())) {
            List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 25);
            for (int i = 0; i < 20; i++) {
                ProfileChangeResult result = result(results.get(i));
                assertThat(result.profileId()).isEqualTo("p-" + i);
                assertThat(result.identifier()).isEqualTo("n-" + i);
                assertThat(result.state()).isEqualTo(ChangeState.CREATED);
            }
            assertThat(tenant.requestCount(APPLY)).isEqualTo(2);
            assertThat(writer.queued()).isEqualTo(5);
            assertThat(results.get(20)).isNotDone();
        }
        assertThat(tenant.requestCount(APPLY)).isEqualTo(3);
    }

    @Test
    void sendsWhenABatchWouldGetTooLarge() throws Exception {
        int size = 400;
        try (ProfileWriter writer = writers.open(
                WriterOptions.builder().maxBytes(size).maxDelay(NEVER).build())) {
            List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 50);
            result(results.get(0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.submit(ProfileChange.upsert()
                            .profileId("large")
                            .set("city", "x".repeat(size))
                            .build()))
                    .withMessageStartingWith("change takes ")
                    .withMessageNotContaining("xx");
        }
        assertThat(tenant.requests().stream()
                        .filter(request -> request.operation().equals(APPLY))
                        .toList())
                .hasSizeGreaterThan(5)
                .allSatisfy(request -> assertThat(request.bodySize()).isLessThanOrEqualTo(size));
    }

    @Test
    void sendsWhenTimeIsOver() throws Exception {
        ProfileWriter writer = application.clients().writer();
        for (int round = 0; round < 3; round++) {
            for (CompletableFuture<ProfileChangeResult> result : submit(writer, round * 3, round * 3 + 3)) {
                result(result);
            }
        }
        assertThat(tenant.requestCount(APPLY)).isBetween(3L, 9L);
        assertThat(writer.queued()).isZero();
        assertThat(writer.report().isDone()).isTrue();
        assertThat(writer.report().states()).isEqualTo(Map.of(ChangeState.CREATED, 9L));
    }

    @Test
    void flushSendsAtOnceAndCompletesWhenAllIsDecided() throws Exception {
        try (ProfileWriter writer =
                writers.open(WriterOptions.builder().maxDelay(NEVER).build())) {
            tenant.fault(Fault.answer(503, "").on(APPLY).times(2));
            List<CompletableFuture<ProfileChangeResult>> first = submit(writer, 0, 5);
            CompletableFuture<Void> flushed = writer.flush().toCompletableFuture();
            List<CompletableFuture<ProfileChangeResult>> second = submit(writer, 5, 10);
            flushed.get(20, TimeUnit.SECONDS);
            assertThat(first).allSatisfy(result -> assertThat(result).isCompleted());
            assertThat(second).allSatisfy(result -> assertThat(result).isNotDone());
            writer.flush().toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertThat(second).allSatisfy(result -> assertThat(result).isCompleted());
            writer.flush().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aChangeThatIsRefusedFailsAloneWithTheReasonOfItsOwn() throws Exception {
        ProfileWriter writer = application.clients().writer();
        List<CompletableFuture<ProfileChangeResult>> good = submit(writer, 0, 50);
        CompletableFuture<ProfileChangeResult> bad = writer.submit(refused(99)).toCompletableFuture();
        good.addAll(submit(writer, 50, 100));

        assertThat(failure(bad)).isInstanceOf(InvalidRequestException.class);
        for (int i = 0; i < 99; i++) {
            assertThat(result(good.get(i)).state()).isEqualTo(ChangeState.CREATED);
        }
        WriteReport report = writer.report();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.states()).isEqualTo(Map.of(ChangeState.CREATED, 100L));
        assertThat(report.isDone()).isFalse();
    }

    @Test
    void refusesWhatCannotBeRightBeforeAnythingIsTaken() {
        ProfileWriter writer = application.clients().writer();
        ProfileChange ofNobody = new ProfileChange(
                null,
                null,
                null,
                List.of(PropertyRule.set("city", "a")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatIllegalArgumentException().isThrownBy(() -> writer.submit(ofNobody));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(null));
        assertThat(writer.report().taken()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        writers.open(WriterOptions.builder().tenant("emea").build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WriterOptions.builder().maxEntries(1001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WriterOptions.builder().maxDelay(Duration.ZERO));
    }

    @Test
    void tellsWhatMayHaveBeenApplied() {
        ProfileWriter writer = application.clients().writer();
        tenant.fault(Fault.dropAfterCommit().on(APPLY));
        CompletableFuture<ProfileChangeResult> unsafe = writer.submit(ProfileChange.upsert()
                        .profileId("p")
                        .increment("visits", 1)
                        .build())
                .toCompletableFuture();
        assertThat(failure(unsafe).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(tenant.requestCount(APPLY)).isEqualTo(1);
        assertThat(tenant.profile("p").orElseThrow().values("visits")).containsExactly("1");
        assertThat(writer.report().unknown()).isEqualTo(1);
    }

    @Test
    void aBlockWaitsForAllAndTellsIfSomethingWasNotApplied() {
        ProfileWriter writer = writers.open(WriterOptions.builder().build());
        for (int i = 0; i < 10; i++) {
            writer.write(change(i));
        }
        writer.write(ProfileChange.updateOnly()
                .matching(Match.on("email", "jan@example.org"))
                .set("age", 3)
                .build());
        writer.write(ProfileChange.upsert().profileId("p-11").set("nothing", 3).build());
        writer.write(refused(12));

        ChangesFailedException failed = catchThrowableOfType(ChangesFailedException.class, writer::close);
        assertThat(failed.report().taken()).isEqualTo(13);
        assertThat(failed.report().states()).isEqualTo(Map.of(ChangeState.CREATED, 11L, ChangeState.NOTFOUND, 1L));
        assertThat(failed.report().incomplete()).isEqualTo(1);
        assertThat(failed.report().rejected()).isEqualTo(1);
        assertThat(failed.report().undecided()).isZero();
        assertThat(failed)
                .hasMessageContaining("not all changes were done: taken 13, ")
                .hasMessageNotContaining("jan@")
                .hasMessageNotContaining("secret-value");
        writer.close();
        assertThatExceptionOfType(ChangeFailedException.class)
                .isThrownBy(() -> writer.write(change(1)))
                .satisfies(closed -> assertThat(closed.outcome()).isEqualTo(Outcome.NOT_PROCESSED));
        assertThat(failure(writer.submit(change(1)).toCompletableFuture())).isInstanceOf(ChangeFailedException.class);
        assertThat(writer.report().taken()).isEqualTo(13);
    }

    @Test
    void nobodyClosesTheOneThatAllShare() throws Exception {
        try (ProfileWriter writer = writers.shared("default")) {
            writer.write(refused(1));
        }
        ProfileWriter injected = application.clients().writer();
        assertThat(injected.report().rejected()).isEqualTo(1);
        injected.close();
        result(injected.submit(change(1)).toCompletableFuture());
    }

    @Test
    void checksConsentWhereThatIsAskedFor() throws Exception {
        try (ProfileWriter writer = writers.open(WriterOptions.builder()
                .consent(ConsentCheck.objectives("marketing_objective"))
                .build())) {
            assertThat(result(writer.submit(ProfileChange.upsert()
                                            .profileId("p")
                                            .addConsentedObjectives("marketing_objective")
                                            .build())
                                    .toCompletableFuture())
                            .state())
                    .isEqualTo(ChangeState.CREATED);
        }
        assertThat(tenant.requestLines()).anyMatch(line -> line.contains("objectiveIds=marketing_objective"));
    }
}
