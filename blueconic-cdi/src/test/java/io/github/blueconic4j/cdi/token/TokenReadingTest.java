package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.QueuedExecutor;
import io.github.blueconic4j.cdi.testing.ScriptedAcquirer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Which token is handed out at which point of its life, and when another is asked for. */
class TokenReadingTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "my-client", "default");

    private final FakeTiming timing = new FakeTiming();
    private final ScriptedAcquirer acquirer = new ScriptedAcquirer();
    private final QueuedExecutor background = new QueuedExecutor();
    private final TokenManager tokens = new TokenManager(
            GRANT,
            acquirer,
            work -> {
                background.execute(work);
                if (!tokenAtHand()) {
                    background.runAll();
                }
            },
            timing,
            Duration.ofSeconds(60));

    private boolean tokenAtHand() {
        return tokens.held().usable();
    }

    @Test
    void handsOutOneTokenUntilTheSoftLimit() {
        AccessToken first = tokens.get();
        timing.advance(Duration.ofMinutes(47));

        assertThat(tokens.get()).isSameAs(first);
        assertThat(acquirer.requests()).isEqualTo(1);
        assertThat(background.waiting()).isZero();
    }

    @Test
    void handsOutTheOldTokenBetweenTheLimitsAndStartsOneRefresh() {
        AccessToken first = tokens.get();
        timing.advance(Duration.ofMinutes(49));

        for (int i = 0; i < 100; i++) {
            assertThat(tokens.get()).isSameAs(first);
            assertThat(tokens.getAsync().toCompletableFuture().join()).isSameAs(first);
        }
        assertThat(background.waiting()).isEqualTo(1);

        background.runAll();
        assertThat(tokens.get()).isNotSameAs(first);
        assertThat(acquirer.requests()).isEqualTo(2);
    }

    @Test
    void handsOutNoTokenBehindTheHardLimit() {
        AccessToken first = tokens.get();
        timing.advance(Duration.ofHours(1).minusSeconds(30).minusNanos(1));
        assertThat(tokens.held().usable()).isTrue();
        timing.advance(Duration.ofNanos(1));
        assertThat(tokens.held().usable()).isFalse();

        assertThat(tokens.get()).isNotSameAs(first);
        assertThat(acquirer.requests()).isEqualTo(2);
    }

    @Test
    void spreadsTheSoftLimitFromThreeQuartersOfTheLifeToSeventeenTwentieths() {
        assertThat(softLimitInSeconds(0)).isCloseTo(2700, within(0.001));
        assertThat(softLimitInSeconds(0.5)).isCloseTo(2880, within(0.001));
        assertThat(softLimitInSeconds(1)).isCloseTo(3060, within(0.001));
    }

    private static double softLimitInSeconds(double chance) {
        TokenAnswer answer = new TokenAnswer(new AccessToken("t"), null, Duration.ofHours(1), Duration.ZERO);
        return TokenSnapshot.of(answer, 0, chance).softLimit() / 1e9;
    }

    @Test
    void givesUpAShortLivedTokenTheTenthPartOfItsLifeBeforeItsEnd() {
        acquirer.life(Duration.ofSeconds(30));
        AccessToken first = tokens.get();
        timing.advance(Duration.ofSeconds(26));
        assertThat(tokens.get()).isSameAs(first);
        timing.advance(Duration.ofSeconds(1));
        assertThat(tokens.held().usable()).isFalse();
    }

    @Test
    void asksForAThirtySecondTokenAtMostTwiceAMinuteAndABit() {
        acquirer.life(Duration.ofSeconds(30));
        for (int tenths = 0; tenths < 600; tenths++) {
            tokens.get();
            background.runAll();
            timing.advance(Duration.ofMillis(100));
        }
        assertThat(acquirer.requests()).isBetween(2, 3);
    }

    @Test
    void countsTheLifeFromTheRequestAndNotFromTheAnswer() {
        acquirer.answers(() -> {
            timing.advance(Duration.ofSeconds(20));
            return acquirer.token(Duration.ofSeconds(100));
        });
        tokens.get();
        timing.advance(Duration.ofSeconds(69));
        assertThat(tokens.held().usable()).isTrue();
        timing.advance(Duration.ofSeconds(1));
        assertThat(tokens.held().usable()).isFalse();
    }

    @Test
    void hasNoTokenBeforeAnybodyAskedForOne() {
        assertThat(tokens.held().usable()).isFalse();
        assertThat(acquirer.requests()).isZero();
    }
}
