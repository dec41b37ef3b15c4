package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What becomes of changes that wait or are on their way when the application stops. */
@Timeout(60)
class ProfileWriterStopTest {

    private static final String APPLY = "PUT /profiles";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private Application start(String drainTimeout) {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.bulk.parallelism", "2");
        settings.put("blueconic.bulk.writer.max-entries", "10");
        settings.put("blueconic.bulk.writer.max-delay", "PT1H");
        settings.put("blueconic.bulk.writer.drain-timeout", drainTimeout);
        return Application.start(settings);
    }

    private static ProfileChange change(int i) {
        return ProfileChange.upsert().profileId("p-" + i).increment("visits", 1).build();
    }

    private static List<CompletableFuture<ProfileChangeResult>> submit(ProfileWriter writer, int count) {
        List<CompletableFuture<ProfileChangeResult>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(writer.submit(change(i)).toCompletableFuture());
        }
        return results;
    }

    private static Outcome outcome(CompletableFuture<ProfileChangeResult> stage) {
        CompletionException failed =
                catchThrowableOfType(CompletionException.class, () -> stage.orTimeout(20, TimeUnit.SECONDS)
                        .join());
        assertThat(failed).hasCauseInstanceOf(BlueConicException.class);
        return ((BlueConicException) failed.getCause()).outcome();
    }

    @Test
    void allIsSentWhileThereIsTime() {
        tenant.fault(Fault.slow().before(100).on(APPLY).always());
        Application application = start("PT10S");
        List<CompletableFuture<ProfileChangeResult>> results =
                submit(application.clients().writer(), 55);
        ProfileWriter open =
                application.clients().writers().open(WriterOptions.builder().build());
        CompletableFuture<ProfileChangeResult> another = open.submit(
                        ProfileChange.upsert().profileId("other").set("age", 1).build())
                .toCompletableFuture();
        application.close();

        assertThat(results).allSatisfy(result -> assertThat(result).isCompleted());
        assertThat(another.join().state()).isEqualTo(ChangeState.CREATED);
        for (int i = 0; i < 55; i++) {
            assertThat(tenant.profile("p-" + i).orElseThrow().values("visits")).containsExactly("1");
        }
        assertThat(tenant.requestCount(APPLY)).isEqualTo(7);
    }

    @Test
    void whatCannotBeSentInTimeIsToldAndNothingIsLeftOpen() {
        Application application = start("PT0.3S");
        ProfileWriter writer = application.clients().writer();
        assertThat(submit(writer, 10)).allSatisfy(result -> result.get(20, TimeUnit.SECONDS));
        tenant.fault(Fault.hangAfterCommit().on(APPLY).always());
        List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 35);
        long begun = System.nanoTime();
        application.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        for (int i = 0; i < 35; i++) {
            Outcome expected = i < 20 ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED;
            assertThat(outcome(results.get(i))).as("change %d", i).isEqualTo(expected);
        }
        for (int i = 0; i < 35; i++) {
            // ten had it once before; those on their way were applied though nobody was told; the rest was not sent
            int times = (i < 10 ? 1 : 0) + (i < 20 ? 1 : 0);
            List<String> visits = tenant.profile("p-" + i)
                    .map(profile -> profile.values("visits"))
                    .orElse(List.of());
            assertThat(visits).isEqualTo(times == 0 ? List.of() : List.of(String.valueOf(times)));
        }
    }

    @Test
    void nothingIsTakenAnyMoreAndCallersThatWaitGetOut() throws Exception {
        Application application = start("PT0.2S");
        tenant.fault(Fault.hangBeforeCommit().on(APPLY).always());
        ProfileWriter writer = application
                .clients()
                .writers()
                .open(WriterOptions.builder().maxEntries(1).queueSize(1).build());
        List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 3);
        Thread caller = new Thread(() -> results.addAll(submit(writer, 1)));
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        application.close();

        caller.join(10_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(results).hasSize(4);
        assertThat(outcome(results.get(2))).isEqualTo(Outcome.NOT_PROCESSED);
        assertThat(outcome(results.get(3))).isEqualTo(Outcome.NOT_PROCESSED);
        assertThat(outcome(writer.submit(change(9)).toCompletableFuture())).isEqualTo(Outcome.NOT_PROCESSED);
        writer.flush().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(writer.report().undecided()).isZero();
        assertThat(writer.report().notSent()).isEqualTo(2);
        assertThat(writer.report().unknown()).isEqualTo(2);
    }

    @Test
    void noThreadIsLeftBehind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Application application = start("PT10S");
        submit(application.clients().writer(), 25);
        application.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("blueconic-\\d+") && !before.contains(thread)) {
                thread.join(5000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
