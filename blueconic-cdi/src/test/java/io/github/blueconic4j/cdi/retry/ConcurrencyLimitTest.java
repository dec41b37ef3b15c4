package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.testing.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.blueconic4j.cdi.retry.Failures.TOKEN;
import static io.github.blueconic4j.cdi.retry.Failures.status;
import static io.github.blueconic4j.cdi.retry.StagedCalls.PROFILES;
import static io.github.blueconic4j.cdi.retry.StagedCalls.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whose turn it is among the bulk calls, as those notice it who call through the Retrier. */
@Timeout(30)
class ConcurrencyLimitTest {

    private static final Call GROUPS = new Call("PUT", "/groups");
    private static final Call READ = new Call("GET", "/profiles");

    private final StagedCalls calls = new StagedCalls();

    private Retrier retrier() {
        return calls.retrier();
    }

    private CompletableFuture<String> staged(Supplier<CompletionStage<String>> attempt) {
        return retrier().stage(PROFILES, false, made -> attempt.get()).toCompletableFuture();
    }

    @Test
    void servesBothOperationsTogetherAndInTheOrderInWhichTheyCame() {
        calls.begin("a");
        CompletableFuture<String> b = calls.call(GROUPS, "b");
        CompletableFuture<String> c = calls.call("c");
        assertThat(calls.begun()).containsExactly("a");
        calls.answer(0);
        assertThat(calls.begun()).containsExactly("a", "b");
        calls.answer(1);
        assertThat(b).isCompletedWithValue("answer");
        calls.answer(2);
        assertThat(calls.begun()).containsExactly("a", "b", "c");
        assertThat(c).isCompletedWithValue("answer");
    }

    @Test
    void beginsAtOnceWhenItsTurnIsNowAndElsewhereWhenAnotherMadeRoom() {
        calls.begin("a", "b");
        calls.bring(0);
        assertThat(calls.begun()).as("not on the thread of the answer").containsExactly("a");
        calls.time().pass(Duration.ZERO);
        assertThat(calls.begun()).containsExactly("a", "b");
    }

    @Test
    void letsOtherCallsPassWhileAThousandWait() {
        String[] names = new String[1001];
        Arrays.fill(names, "bulk");
        calls.begin(names);
        assertThat(calls.begun()).hasSize(1);

        String read = retrier().call(READ, true, attempt -> "read");
        assertThat(read).isEqualTo("read");
        assertThat(calls.call(READ, "read")).isNotDone();
        assertThat(calls.begun()).containsExactly("bulk", "read");
    }

    @Test
    void makesNoMoreAtATimeThanItMayForBlockingCallers() throws Exception {
        calls.configure("blueconic.bulk.max-concurrent", "3");
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        assertThat(Parallel.calls(40, () -> retrier().call(PROFILES, true, attempt -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.sleep(5);
                    return running.decrementAndGet();
                })))
                .hasSize(40);
        assertThat(most).hasValue(3);
        assertThat(running).hasValue(0);
    }

    @Test
    void servesBlockingCallersInTheirPlaceAmongStages() throws Exception {
        calls.begin("a");
        CompletableFuture<String> blocking = new CompletableFuture<>();
        Thread caller = new Thread(() -> blocking.complete(retrier().call(PROFILES, true, attempt -> "blocking")));
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        calls.time().pass(Duration.ofMillis(1));
        calls.begin("c");

        calls.answer(0);
        assertThat(blocking.get()).isEqualTo("blocking");
        caller.join();
        calls.time().pass(Duration.ZERO);
        assertThat(calls.begun()).containsExactly("a", "c");
    }

    @Test
    void holdsNoPlaceWhileItBacksOffAndKeepsItsPlaceInTheQueue() {
        calls.begin("a", "b");
        calls.time().pass(Duration.ofMillis(1));
        calls.begin("c");
        calls.fail(0, status(503));
        assertThat(calls.begun()).containsExactly("a", "b");
        calls.time().pass(Duration.ofSeconds(2));
        calls.answer(1);
        assertThat(calls.begun()).as("a came before c").containsExactly("a", "b", "a");
    }

    @Test
    void aStageThatIsCancelledLeavesTheQueue() {
        calls.configure("blueconic.bulk.queue-size", "1");
        calls.begin("a");
        assertThat(calls.call("b").cancel(true)).isTrue();
        CompletableFuture<String> c = calls.call("c");
        calls.answer(0);
        assertThat(calls.begun()).containsExactly("a", "c");
        assertThat(c).isNotDone();
    }

    @Test
    void aStageThatIsCancelledWhenItsTurnHasComeGivesItToTheNext() {
        calls.begin("a");
        CompletableFuture<String> b = calls.call("b");
        calls.begin("c");
        calls.bring(0);
        assertThat(b.cancel(true)).isTrue();
        calls.time().pass(Duration.ZERO);
        assertThat(calls.begun()).containsExactly("a", "c");
    }

    @Test
    void givesItsPlaceBackHoweverAnAttemptEnds() {
        calls.settings().with("blueconic.retry.attempts", "1");
        calls.configure("blueconic.bulk.queue-size", "0");
        for (RuntimeException failure :
                new RuntimeException[] {status(400), status(429), new IllegalStateException("a bug")}) {
            assertThat(catchThrowable(() -> retrier().call(PROFILES, false, attempt -> {
                        throw failure;
                    })))
                    .isSameAs(failure);
            assertThat(failure(staged(() -> {
                        throw failure;
                    })))
                    .isSameAs(failure);
            assertThat(failure(staged(() -> CompletableFuture.failedStage(failure))))
                    .isSameAs(failure);
        }
        AssertionError error = new AssertionError("a bug");
        assertThat(catchThrowable(() -> retrier().call(PROFILES, false, attempt -> {
                    throw error;
                })))
                .isSameAs(error);
        assertThat(failure(staged(() -> {
                    throw error;
                })))
                .isSameAs(error);
        String next = retrier().call(PROFILES, false, attempt -> "next");
        assertThat(next).isEqualTo("next");
    }

    @Test
    void a429OfTheTokenEndpointSaysNothingOfBulkCalls() {
        calls.settings().with("blueconic.retry.attempts", "1");
        calls.configure("blueconic.bulk.max-concurrent", "64");
        for (int i = 0; i < 10; i++) {
            TooManyRequestsException busy =
                    new TooManyRequestsException(TOKEN, ErrorAnswer.read(429, null, new byte[0]));
            CompletableFuture<String> stage = calls.call("token");
            calls.fail(i, busy);
            assertThat(failure(stage)).isSameAs(busy);
        }
        calls.begun().clear();
        calls.begin("1", "2", "3", "4", "5", "6");
        assertThat(calls.begun()).as("as many as at the start").hasSize(4);
    }
}
