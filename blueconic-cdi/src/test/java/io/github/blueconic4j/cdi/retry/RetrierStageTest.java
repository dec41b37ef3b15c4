package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.cdi.testing.FakeSleeper;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.retry.Failures.CALL;
import static io.github.blueconic4j.cdi.retry.Failures.refused;
import static io.github.blueconic4j.cdi.retry.Failures.status;
import static org.assertj.core.api.Assertions.assertThat;

/** The form that returns a stage. All runs on the thread of the test: where it blocked, the test would hang. */
class RetrierStageTest {

    private final FakeTiming timing = new FakeTiming();
    private final FakeSleeper sleeper = new FakeSleeper(timing);
    private final Retrier retrier = new Retrier(new Settings().read(), timing, sleeper);
    private final List<CompletableFuture<String>> attempts = new ArrayList<>();

    private CompletableFuture<String> stage(boolean safe) {
        return retrier.stage(CALL, safe, attempt -> {
                    attempts.add(new CompletableFuture<>());
                    return last();
                })
                .toCompletableFuture();
    }

    private CompletableFuture<String> last() {
        return attempts.get(attempts.size() - 1);
    }

    private static Throwable failure(CompletableFuture<?> stage) {
        assertThat(stage).isCompletedExceptionally();
        return stage.handle((value, failed) -> failed).join();
    }

    @Test
    void returnsBeforeTheCallIsAnsweredAndCompletesWithTheAnswer() {
        CompletableFuture<String> stage = stage(true);
        assertThat(stage).isNotDone();
        last().complete("answer");
        assertThat(stage).isCompletedWithValue("answer");
    }

    @Test
    void repeatsAfterTheWaitAndNotBefore() {
        CompletableFuture<String> stage = stage(false);
        last().completeExceptionally(status(503, "7"));
        assertThat(attempts).hasSize(1);
        assertThat(stage).isNotDone();
        assertThat(sleeper.waits()).singleElement().satisfies(wait -> assertThat(wait)
                .isBetween(Duration.ofSeconds(7), Duration.ofMillis(7700)));

        sleeper.wake();
        assertThat(attempts).hasSize(2);
        last().complete("answer");
        assertThat(stage).isCompletedWithValue("answer");
    }

    @Test
    void tellsWhatHappenedWhereTheCallCannotBeSentAgain() {
        CompletableFuture<String> stage = stage(false);
        Exception busy = status(503);
        last().completeExceptionally(busy);
        sleeper.wake();
        last().completeExceptionally(new CallNotSentException(CALL, "model is a stream", null));

        assertThat(failure(stage)).isSameAs(busy);
        assertThat(attempts).hasSize(2);
    }

    @Test
    void repeatsOnceWithAnotherTokenAndAwayFromTheThreadOfTheAnswer() {
        CompletableFuture<String> stage = stage(false);
        last().completeExceptionally(refused(true));
        assertThat(attempts)
                .as("sent by the sleeper, not by the thread that completes")
                .hasSize(1);
        sleeper.wake();
        Throwable second = refused(true);
        last().completeExceptionally(second);

        assertThat(failure(stage)).isSameAs(second);
        assertThat(attempts).hasSize(2);
    }

    @Test
    void repeatsAnUnknownOutcomeOnlyWhereThatIsSafe() {
        CompletableFuture<String> unsafe = stage(false);
        last().completeExceptionally(status(500));
        assertThat(failure(unsafe)).isNotNull();

        CompletableFuture<String> safe = stage(true);
        last().completeExceptionally(status(500));
        assertThat(safe).isNotDone();
    }

    @Test
    void failsWithTheLastFailureWhenAllAttemptsAreUsed() {
        CompletableFuture<String> stage = stage(true);
        last().completeExceptionally(status(503));
        sleeper.wake();
        last().completeExceptionally(status(503));
        sleeper.wake();
        Throwable third = status(503);
        last().completeExceptionally(third);

        assertThat(failure(stage)).isSameAs(third);
        assertThat(attempts).hasSize(3);
    }

    @Test
    void failsWithWhatTheAttemptThrows() {
        IllegalArgumentException refusal = new IllegalArgumentException("id");
        CompletableFuture<Object> thrown = retrier.stage(CALL, true, attempt -> {
                    throw new CompletionException(refusal);
                })
                .toCompletableFuture();
        assertThat(failure(thrown)).isSameAs(refusal);
    }

    @Test
    void completesEvenWhenALaterAttemptThrowsAnError() {
        int[] count = new int[1];
        AssertionError bug = new AssertionError("a bug");
        CompletableFuture<Object> stage = retrier.stage(CALL, true, attempt -> {
                    if (count[0]++ > 0) {
                        throw bug;
                    }
                    return CompletableFuture.failedStage(status(503));
                })
                .toCompletableFuture();
        sleeper.wake();

        assertThat(failure(stage)).isSameAs(bug);
        assertThat(count[0]).as("an error is not repeated").isEqualTo(2);
    }

    @Test
    void sendsNothingAnyMoreOnceItIsCancelled() {
        CompletableFuture<String> duringTheWait = stage(true);
        last().completeExceptionally(status(503));
        assertThat(duringTheWait.cancel(true)).isTrue();
        sleeper.wake();
        assertThat(attempts).hasSize(1);

        CompletableFuture<String> duringTheCall = stage(true);
        assertThat(duringTheCall.cancel(true)).isTrue();
        last().completeExceptionally(status(503));
        assertThat(attempts).hasSize(2);
        assertThat(sleeper.waits()).as("no wait for what nobody waits for").hasSize(1);
    }

    @Test
    void failsWhenTheApplicationStopsDuringTheWait() {
        Throwable busy = status(503);
        CompletableFuture<String> stage = stage(true);
        last().completeExceptionally(busy);
        sleeper.breakOff();

        assertThat(failure(stage)).isSameAs(busy);
        assertThat(attempts).hasSize(1);
    }
}
