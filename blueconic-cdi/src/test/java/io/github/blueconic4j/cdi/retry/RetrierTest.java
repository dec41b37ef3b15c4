package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.testing.FakeSleeper;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.blueconic4j.cdi.retry.Failures.CALL;
import static io.github.blueconic4j.cdi.retry.Failures.TOKEN;
import static io.github.blueconic4j.cdi.retry.Failures.lost;
import static io.github.blueconic4j.cdi.retry.Failures.refused;
import static io.github.blueconic4j.cdi.retry.Failures.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The form that makes a call on the caller's thread. */
class RetrierTest {

    private final FakeTiming timing = new FakeTiming();
    private final FakeSleeper sleeper = new FakeSleeper(timing);
    private final Settings settings = new Settings();
    private final Deque<Exception> failures = new ArrayDeque<>();
    private int attempts;

    private String call(boolean safe, Exception... failing) {
        attempts = 0;
        failures.clear();
        failures.addAll(List.of(failing));
        return new Retrier(settings.read(), timing, sleeper).call(CALL, safe, attempt -> {
            attempts++;
            if (failures.isEmpty()) {
                return "answer";
            }
            throw failures.remove();
        });
    }

    private Throwable failure(boolean safe, Exception... failing) {
        return catchThrowable(() -> call(safe, failing));
    }

    @Test
    void repeatsOnceAndAtOnceWithAnotherToken() {
        assertThat(call(false, refused(true))).isEqualTo("answer");
        assertThat(attempts).isEqualTo(2);
        assertThat(sleeper.waits()).containsExactly(Duration.ZERO);
    }

    @Test
    void givesUpWhenTheSecondTokenIsRefusedToo() {
        Exception second = refused(true);

        assertThat(failure(true, refused(true), second, refused(true))).isSameAs(second);
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void doesNotRepeatARefusedCallWithoutAnotherToken() {
        assertThat(failure(true, refused(false))).isInstanceOf(BlueConicException.class);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void countsTheRepeatWithAnotherTokenApart() {
        settings.with("blueconic.retry.attempts", "2");

        assertThat(call(true, status(503), refused(true))).isEqualTo("answer");
        assertThat(attempts).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void repeatsWhatBlueConicHasNotActedOn(int status) {
        assertThat(call(false, status(status), status(status))).isEqualTo("answer");
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void repeatsWhatWasNeverSent() {
        assertThat(call(false, lost(CALL, Outcome.NOT_PROCESSED))).isEqualTo("answer");
    }

    @Test
    void repeatsACallThatFailedForWantOfATokenEvenIfItIsNotSafe() {
        assertThat(call(false, lost(TOKEN, Outcome.UNKNOWN))).isEqualTo("answer");
        assertThat(attempts).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 504})
    void repeatsAnUnknownOutcomeOnlyWhereThatIsSafe(int status) {
        assertThat(call(true, status(status))).isEqualTo("answer");
        assertThat(failure(false, status(status))).isInstanceOf(BlueConicException.class);
        assertThat(attempts).isEqualTo(1);

        assertThat(call(true, lost(CALL, Outcome.UNKNOWN))).isEqualTo("answer");
        assertThat(failure(false, lost(CALL, Outcome.UNKNOWN))).isInstanceOf(ConnectionFailedException.class);
        assertThat(attempts).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 413, 501})
    void doesNotRepeatWhatWouldFailAgain(int status) {
        Exception failure = status(status);
        assertThat(failure(true, failure)).isSameAs(failure);
        assertThat(attempts).isEqualTo(1);
        assertThat(sleeper.waits()).isEmpty();
    }

    @Test
    void doesNotRepeatWhatSomebodyMustRepair() {
        assertThat(failure(true, new ClientRejectedException(TOKEN, "invalid_client", "keys")))
                .isInstanceOf(ClientRejectedException.class);
        assertThat(failure(true, new ConfigurationException(List.of("a key")))).isNotNull();
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void sendsACallAsOftenAsConfiguredAndThrowsTheLastFailure() {
        for (int limit : new int[] {1, 2, 5}) {
            settings.with("blueconic.retry.attempts", Integer.toString(limit));
            Exception[] failing = new Exception[10];
            for (int i = 0; i < failing.length; i++) {
                failing[i] = status(503);
            }
            assertThat(failure(true, failing)).isSameAs(failing[limit - 1]);
            assertThat(attempts).isEqualTo(limit);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7350, 7700", "300, 315000, 330000", "86400, 315000, 330000", "1, 1050, 1100"})
    void waitsALittleLongerThanTheServerAsks(String retryAfter, long atLeast, long atMost) {
        settings.with("blueconic.call-timeout", "PT1H");
        for (double chance : new double[] {0, 0.5, 0.999}) {
            timing.random(chance);
            for (int status : new int[] {429, 503}) {
                sleeper.waits().clear();
                call(false, status(status, retryAfter));
                assertThat(sleeper.waits().get(0).toMillis()).isBetween(atLeast, atMost);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "soon", "-5", "0"},
            nullValues = "NULL")
    void waitsByItselfWhereTheServerAsksForNothingUseful(String retryAfter) {
        timing.random(0);
        call(false, status(503, retryAfter), status(503, retryAfter));
        assertThat(sleeper.waits()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(750));

        sleeper.waits().clear();
        timing.random(0.999999999);
        call(false, status(503, retryAfter), status(503, retryAfter));
        assertThat(sleeper.waits().get(0)).isBetween(Duration.ofMillis(999), Duration.ofMillis(1000));
        assertThat(sleeper.waits().get(1)).isBetween(Duration.ofMillis(1499), Duration.ofMillis(1500));
    }

    @Test
    void waitsNoLongerThanTheLongestDelay() {
        settings.with("blueconic.retry.max-delay", "PT2S").with("blueconic.retry.attempts", "6");
        timing.random(0.999999999);
        call(true, status(503), status(503), status(503), status(503), status(503));

        assertThat(sleeper.waits()).hasSize(5).allMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) <= 0);
    }

    @Test
    void beginsNoWaitThatWouldOutlastTheCall() {
        assertThat(failure(true, status(503, "57"))).isInstanceOf(BlueConicException.class);
        assertThat(sleeper.waits()).isEmpty();

        assertThat(failure(true, status(503, "30"), status(503, "30"))).isNotNull();
        assertThat(sleeper.waits()).hasSize(1);
    }

    @Test
    void endsTheWaitWhenInterruptedAndKeepsTheInterrupt() {
        Exception failure = status(503);
        Thread.currentThread().interrupt();

        assertThat(failure(true, failure)).isSameAs(failure);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void passesTheRefusalOfAnArgumentThrough() {
        IllegalArgumentException refusal = new IllegalArgumentException("segmentId must be an id");

        assertThat(failure(true, refusal)).isSameAs(refusal);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void tellsWhatHappenedWhereTheCallCannotBeSentAgain() {
        IllegalArgumentException readOnce = new IllegalArgumentException("model is a stream that has been read");
        for (Exception first : List.of(status(503), refused(true), lost(CALL, Outcome.NOT_PROCESSED))) {
            assertThat(failure(false, first, readOnce)).isSameAs(first).hasSuppressedException(readOnce);
            assertThat(attempts).isEqualTo(2);
        }
    }

    @Test
    void findsOurExceptionInWhatFuturesWrapAroundIt() {
        Exception ours = status(404);

        assertThat(failure(true, new CompletionException(new ExecutionException(ours))))
                .isSameAs(ours);
        assertThat(failure(true, new ExecutionException(ours))).isSameAs(ours);
    }

    @Test
    void leavesOtherExceptionsAsTheyAre() {
        IllegalStateException bug = new IllegalStateException("a bug");
        assertThat(failure(true, bug)).isSameAs(bug);
        assertThat(failure(true, new CompletionException(bug))).isSameAs(bug);
        assertThat(attempts).isEqualTo(1);
    }
}
