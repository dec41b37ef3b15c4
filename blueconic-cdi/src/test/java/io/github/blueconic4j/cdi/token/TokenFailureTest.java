package io.github.blueconic4j.cdi.token;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.ScriptedAcquirer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** When no token can be had: what callers see, and how seldom the server is asked again. */
class TokenFailureTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "my-client", "default");
    private static final Call CALL = new Call("POST", "/oauth/token");

    private final FakeTiming timing = new FakeTiming();
    private final ScriptedAcquirer acquirer = new ScriptedAcquirer();
    private final TokenManager tokens =
            new TokenManager(GRANT, acquirer, Runnable::run, timing, Duration.ofSeconds(60));

    private static BlueConicException busy(int status, String retryAfter) {
        ErrorAnswer answer = ErrorAnswer.read(status, retryAfter, new byte[0]);
        return status == 429
                ? new TooManyRequestsException(CALL, answer)
                : new TemporarilyUnavailableException(CALL, answer);
    }

    @Test
    void asksABusyServerAtMostFifteenTimesAMinuteWhateverChanceSays() {
        for (int seed = 0; seed < 100; seed++) {
            Random chance = new Random(seed);
            assertThat(requestsInAMinuteOf503(timing.random(chance::nextDouble)))
                    .as("seed %s", seed)
                    .isBetween(2, 15);
        }
        assertThat(requestsInAMinuteOf503(timing.random(0))).isBetween(2, 15);
        assertThat(requestsInAMinuteOf503(timing.random(0.999))).isBetween(2, 15);
    }

    private static int requestsInAMinuteOf503(FakeTiming timing) {
        ScriptedAcquirer busy = new ScriptedAcquirer().fails(busy(503, null));
        TokenManager tokens = new TokenManager(GRANT, busy, Runnable::run, timing, Duration.ofSeconds(60));
        for (int millis = 0; millis < 60_000; millis += 100) {
            assertThat(catchThrowable(tokens::get)).isInstanceOf(TemporarilyUnavailableException.class);
            timing.advance(Duration.ofMillis(100));
        }
        return busy.requests();
    }

    @Test
    void givesEveryCallerTheSameFailureUntilTheNextTry() {
        BlueConicException failure = busy(503, null);
        acquirer.fails(failure);

        assertThat(catchThrowable(tokens::get)).isSameAs(failure);
        assertThat(catchThrowable(tokens::get)).isSameAs(failure);
        assertThat(tokens.getAsync().toCompletableFuture().handle((token, thrown) -> thrown.getCause()))
                .isCompletedWithValueMatching(cause -> cause == failure, "the cause of the stage");
        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void handsOutATokenAgainAsSoonAsOneCanBeHad() {
        acquirer.fails(busy(503, null));
        assertThat(catchThrowable(tokens::get)).isNotNull();
        acquirer.life(Duration.ofHours(1));
        timing.advance(Duration.ofSeconds(1));

        assertThat(tokens.get().value()).isEqualTo("token-2");
    }

    @Test
    void startsOverWithAShortPauseAfterASuccess() {
        timing.random(0.9);
        acquirer.fails(busy(503, null));
        for (int i = 0; i < 6; i++) {
            assertThat(catchThrowable(tokens::get)).isNotNull();
            timing.advance(Duration.ofSeconds(30));
        }
        acquirer.life(Duration.ofSeconds(60));
        tokens.get();
        timing.advance(Duration.ofMinutes(1));
        acquirer.fails(busy(503, null));
        assertThat(catchThrowable(tokens::get)).isNotNull();

        assertNextTryAfter(500, 1000);
    }

    @Test
    void keepsTheOldTokenWhileItIsUsableAndTheServerIsBusy() {
        AccessToken first = tokens.get();
        timing.advance(Duration.ofMinutes(50));
        acquirer.fails(busy(503, null));

        assertThat(tokens.get()).isSameAs(first);
        timing.advance(Duration.ofMinutes(9));
        assertThat(tokens.get()).isSameAs(first);
        timing.advance(Duration.ofMinutes(1));
        assertThat(catchThrowable(tokens::get)).isInstanceOf(TemporarilyUnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 7, 7000, 7700",
        "503, 7, 7000, 7700",
        "503, 86400, 300000, 330000",
        "429, 86400, 300000, 330000",
        "503, 0, 500, 1000",
        "503, soon, 500, 1000",
        "503, -3, 500, 1000",
        "503, '', 500, 1000"
    })
    void waitsAsLongAsTheServerAsks(int status, String retryAfter, long atLeast, long atMost) {
        for (double chance : new double[] {0, 0.5, 0.999}) {
            timing.random(chance);
            acquirer.fails(busy(status, retryAfter));
            assertThat(catchThrowable(tokens::get)).isNotNull();

            assertNextTryAfter(atLeast, atMost);
            acquirer.life(Duration.ofSeconds(10));
            timing.advance(Duration.ofMinutes(6));
            tokens.get();
            timing.advance(Duration.ofMinutes(6));
        }
    }

    @Test
    void waitsUntilTheDateThatTheServerNames() {
        timing.random(0);
        acquirer.fails(busy(503, date(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(120))));
        assertThat(catchThrowable(tokens::get)).isNotNull();
        assertNextTryAfter(100_000, 120_000);
    }

    @Test
    void takesNoNoticeOfADateThatHasPassed() {
        acquirer.fails(busy(503, date(ZonedDateTime.now(ZoneOffset.UTC).minusHours(1))));
        assertThat(catchThrowable(tokens::get)).isNotNull();
        assertNextTryAfter(500, 1000);
    }

    private static String date(ZonedDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }

    @Test
    void asksOnceAMinuteWhileTheClientIsRejected() {
        acquirer.fails(new ClientRejectedException(CALL, "invalid_client", "key"));
        assertThat(catchThrowable(tokens::get)).isInstanceOf(ClientRejectedException.class);

        assertNextTryAfter(60_000, 60_000);
    }

    @Test
    void reportsAnUnexpectedErrorAsAFailedConnectionOfUnknownOutcome() {
        acquirer.answers(() -> {
            throw new AssertionError("a bug");
        });
        assertThat(catchThrowable(tokens::get))
                .isInstanceOfSatisfying(ConnectionFailedException.class, failure -> assertThat(failure.outcome())
                        .isEqualTo(Outcome.UNKNOWN));
        acquirer.life(Duration.ofHours(1));
        timing.advance(Duration.ofSeconds(1));
        assertThat(tokens.get()).isNotNull();
    }

    private void assertNextTryAfter(long atLeastMillis, long atMostMillis) {
        int soFar = acquirer.requests();
        timing.advance(Duration.ofMillis(atLeastMillis).minusNanos(1));
        assertThat(catchThrowable(tokens::get)).isNotNull();
        assertThat(acquirer.requests()).as("before " + atLeastMillis + " ms").isEqualTo(soFar);

        timing.advance(Duration.ofMillis(atMostMillis - atLeastMillis).plusNanos(1));
        assertThat(catchThrowable(tokens::get)).isNotNull();
        assertThat(acquirer.requests()).as("after " + atMostMillis + " ms").isEqualTo(soFar + 1);
    }
}
