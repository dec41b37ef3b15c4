package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.config.WhenFull;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a writer does with changes that it has no room for, and with callers that wait. */
@Timeout(60)
class FullQueueTest extends WriterFixture {

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

    private ProfileWriter small(WhenFull whenFull, Duration maxWait) {
        return writers.open(WriterOptions.builder()
                .maxEntries(1)
                .queueSize(2)
                .whenFull(whenFull)
                .maxWait(maxWait)
                .build());
    }

    @Test
    void refusesWhatItHasNoRoomFor() throws Exception {
        try (ProfileWriter writer = small(WhenFull.FAIL, NEVER)) {
            tenant.fault(Fault.slow().before(700).on(APPLY));
            List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 4);
            TooManyRequestsException full = (TooManyRequestsException) failure(results.get(3));
            assertThat(full.answered()).isFalse();
            assertThat(full.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(full).hasMessageContaining("its queue is full, with 2 changes");
            assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> writer.write(change(4)));
            for (int i = 0; i < 3; i++) {
                result(results.get(i));
            }
        }
        assertThat(tenant.profile("p-2")).isPresent();
        assertThat(tenant.profile("p-3")).isEmpty();
        assertThat(tenant.profile("p-4")).isEmpty();
    }

    @Test
    void waitsForRoom() {
        ProfileWriter writer = small(WhenFull.BLOCK, NEVER);
        tenant.fault(Fault.slow().before(50).on(APPLY).times(10));
        for (int i = 0; i < 12; i++) {
            writer.write(change(i));
            assertThat(writer.queued()).isLessThanOrEqualTo(2);
        }
        writer.close();
        assertThat(tenant.profile("p-11")).isPresent();
        assertThat(writer.report().isDone()).isTrue();
    }

    @Test
    void waitsForRoomOnlySoLong() throws Exception {
        try (ProfileWriter writer = small(WhenFull.BLOCK, Duration.ofMillis(50))) {
            tenant.fault(Fault.slow().before(1000).on(APPLY));
            List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 4);
            assertThat(failure(results.get(3)))
                    .isInstanceOf(TooManyRequestsException.class)
                    .hasMessageContaining("its queue was full for PT0.05S");
        }
    }

    @Test
    void whoBringsTooMuchWaitsForItsOwnChange() throws Exception {
        try (ProfileWriter writer = small(WhenFull.CALLER_RUNS, NEVER)) {
            tenant.fault(Fault.slow().before(100).on(APPLY).times(4));
            List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 4);
            assertThat(results.get(3)).isDone();
            assertThat(result(results.get(3)).profileId()).isEqualTo("p-3");
        }
    }

    @Test
    void anInterruptedCallerGetsOutAndItsChangeIsNotTaken() throws Exception {
        ProfileWriter writer = small(WhenFull.BLOCK, NEVER);
        tenant.fault(Fault.slow().before(1000).on(APPLY));
        List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 3);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            results.addAll(submit(writer, 3, 4));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(failure(results.get(3)))
                .hasMessageContaining("interrupted")
                .satisfies(failed -> assertThat(failed.outcome()).isEqualTo(Outcome.NOT_PROCESSED));
        writer.close();
        assertThat(writer.report().taken()).isEqualTo(3);
        assertThat(tenant.profile("p-3")).isEmpty();
    }

    @Test
    void aCallbackThatTakesItsTimeHoldsUpNobody() throws Exception {
        ProfileWriter writer = small(WhenFull.BLOCK, NEVER);
        Thread test = Thread.currentThread();
        CompletableFuture<Void> free = new CompletableFuture<>();
        List<CompletableFuture<Void>> slow = new ArrayList<>();
        for (int i = 0; i < 40; i += 2) {
            slow.add(writer.submit(change(i))
                    .thenAccept(result -> {
                        // where the result is there already, it is the caller's own time
                        if (Thread.currentThread() != test) {
                            free.join();
                        }
                    })
                    .toCompletableFuture());
            result(writer.submit(change(i + 1)).toCompletableFuture());
        }
        assertThat(slow).anyMatch(callback -> !callback.isDone());
        free.complete(null);
        writer.close();
    }

    @Test
    void anInterruptEndsClosing() throws Exception {
        ProfileWriter writer = small(WhenFull.BLOCK, NEVER);
        tenant.fault(Fault.slow().before(2000).on(APPLY));
        List<CompletableFuture<ProfileChangeResult>> results = submit(writer, 0, 3);
        Thread.currentThread().interrupt();
        ChangesFailedException failed = catchThrowableOfType(ChangesFailedException.class, writer::close);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed.report().undecided() + failed.report().notSent()).isEqualTo(3);
        assertThat(failure(results.get(2)))
                .isInstanceOf(ChangeFailedException.class)
                .satisfies(notSent -> assertThat(notSent.outcome()).isEqualTo(Outcome.NOT_PROCESSED));
        assertThat(result(results.get(0)).state()).isEqualTo(ChangeState.CREATED);
    }
}
