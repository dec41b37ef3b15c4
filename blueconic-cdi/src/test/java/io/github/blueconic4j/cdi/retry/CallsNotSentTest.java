package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.testing.FakeSleeper;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.blueconic4j.cdi.retry.Failures.status;
import static io.github.blueconic4j.cdi.retry.StagedCalls.PROFILES;
import static io.github.blueconic4j.cdi.retry.StagedCalls.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Bulk calls whose turn does not come. */
@Timeout(30)
class CallsNotSentTest {

    private final StagedCalls calls = new StagedCalls();

    private String send() {
        return calls.retrier().call(PROFILES, true, attempt -> "sent");
    }

    private static void assertNotSent(Throwable failure, String why) {
        assertThat(failure)
                .hasMessage("PUT /profiles → not sent: " + why)
                .isInstanceOfSatisfying(TooManyRequestsException.class, busy -> {
                    assertThat(busy.answered()).isFalse();
                    assertThat(busy.status()).isZero();
                    assertThat(busy.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
                    assertThat(busy.retryable()).isTrue();
                    assertThat(busy.retryAfter()).isEmpty();
                });
    }

    @Test
    void findNoRoomInTheQueue() {
        calls.configure("blueconic.bulk.queue-size", "2");
        calls.begin("a", "b");
        CompletableFuture<String> c = calls.call("c");

        String why = "2 calls wait for their turn already, and blueconic.bulk.queue-size allows no more";
        assertNotSent(failure(calls.call("d")), why);
        assertNotSent(catchThrowable(this::send), why);
        assertThat(c).isNotDone();
        assertThat(calls.begun()).containsExactly("a");
    }

    @Test
    void waitAsLongAsACallMayTakeWithoutBlockingAThread() {
        calls.begin("a", "b");
        CompletableFuture<String> c = calls.call("c");
        calls.time().pass(Duration.ofSeconds(59));
        assertThat(c).isNotDone();
        calls.time().pass(Duration.ofMillis(1250));

        assertNotSent(
                failure(c),
                "its turn did not come within blueconic.call-timeout; calls that waited already when it came: 1");
        calls.answer(0);
        assertThat(calls.begun()).containsExactly("a");
    }

    @Test
    void waitAsLongAsACallMayTakeOnTheCallersThread() {
        calls.configure("blueconic.call-timeout", "PT0.05S");
        calls.begin("a");
        assertNotSent(
                catchThrowable(this::send),
                "its turn did not come within blueconic.call-timeout; calls that waited already when it came: 0");
        calls.answer(0);
        assertThat(send()).isEqualTo("sent");
    }

    @Test
    void endTheirWaitWhenInterruptedAndKeepTheInterrupt() {
        calls.begin("a");
        Thread.currentThread().interrupt();
        assertNotSent(catchThrowable(this::send), "it was interrupted while it waited for its turn");

        assertThat(Thread.interrupted()).isTrue();
        calls.answer(0);
        assertThat(send()).isEqualTo("sent");
    }

    @Test
    void leaveTheFailureStandingThatARepeatWasToRepair() {
        calls.configure("blueconic.bulk.queue-size", "0");
        CompletableFuture<String> a = calls.call("a");
        BlueConicException lost = status(502);
        calls.fail(0, lost);
        calls.begin("b");
        calls.time().pass(Duration.ofSeconds(2));

        assertThat(failure(a)).isSameAs(lost);
        assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(calls.begun()).containsExactly("a", "b");
    }

    @Test
    void failWhenTheApplicationStops() {
        FakeTiming timing = new FakeTiming();
        FakeSleeper sleeper = new FakeSleeper(timing);
        calls.over(new Retrier(calls.settings().read(), timing, sleeper));
        calls.begin("a");
        CompletableFuture<String> b = calls.call("b");
        sleeper.breakOff();
        assertNotSent(failure(b), "the application stopped while it waited for its turn");

        CompletableFuture<String> c = calls.call("c");
        calls.bring(0);
        sleeper.breakOff();
        assertNotSent(failure(c), "the application stopped while it waited for its turn");
        calls.begin("d");
        assertThat(calls.begun()).containsExactly("a", "d");
    }
}
