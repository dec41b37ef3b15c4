package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.QueuedExecutor;
import io.github.blueconic4j.cdi.testing.ScriptedAcquirer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What follows when BlueConic answers 401 to a token that has not run out. */
class TokenInvalidateTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "my-client", "default");

    private final FakeTiming timing = new FakeTiming();
    private final ScriptedAcquirer acquirer = new ScriptedAcquirer();
    private final TokenManager tokens =
            new TokenManager(GRANT, acquirer, Runnable::run, timing, Duration.ofSeconds(60));

    @Test
    void asksForAnotherTokenWhenTheCurrentOneWasRefused() {
        AccessToken first = tokens.get();
        tokens.invalidate(first);

        assertThat(tokens.held().usable()).isFalse();
        assertThat(tokens.get()).isNotSameAs(first);
        assertThat(acquirer.requests()).isEqualTo(2);
    }

    @Test
    void asksForNothingUntilSomebodyNeedsATokenAgain() {
        tokens.invalidate(tokens.get());

        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void takesNoNoticeOfATokenThatIsNotTheCurrentOne() {
        AccessToken first = tokens.get();
        tokens.invalidate(first);
        AccessToken second = tokens.get();

        assertThat(tokens.refuse(first))
                .as("there is another token to repeat with")
                .isTrue();
        assertThat(tokens.get()).isSameAs(second);
        assertThat(tokens.refuse(new AccessToken(second.value()))).isTrue();
        assertThat(tokens.get()).isSameAs(second);
        assertThat(acquirer.requests()).isEqualTo(2);
    }

    @Test
    void forcesOneRefreshAMinuteHoweverOftenTokensAreRefused() {
        tokens.get();
        for (int seconds = 0; seconds < 120; seconds++) {
            tokens.refuse(tokens.get());
            timing.advance(Duration.ofSeconds(1));
        }
        assertThat(acquirer.requests()).isBetween(2, 3);
    }

    @Test
    void saysThatThereIsNoOtherTokenWithinTheMinute() {
        assertThat(tokens.refuse(tokens.get())).isTrue();
        AccessToken second = tokens.get();
        assertThat(tokens.refuse(second)).isFalse();
        assertThat(tokens.get()).isSameAs(second);

        timing.advance(Duration.ofMinutes(1));
        assertThat(tokens.refuse(second)).isTrue();
        assertThat(tokens.get()).isNotSameAs(second);
    }

    @Test
    void keepsARefusedTokenWhenNoOtherCanBeHad() {
        AccessToken first = tokens.get();
        acquirer.fails(new TemporarilyUnavailableException(
                new Call("POST", "/oauth/token"), ErrorAnswer.read(503, null, new byte[0])));
        tokens.invalidate(first);

        assertThatThrownBy(tokens::get).isInstanceOf(TemporarilyUnavailableException.class);
        assertThat(tokens.held().usable()).isTrue();
        assertThat(tokens.get()).isSameAs(first);
    }

    @Test
    void makesEveryoneWaitForTheOneForcedRefresh() {
        QueuedExecutor background = new QueuedExecutor();
        TokenManager manager = new TokenManager(GRANT, acquirer, background, timing, Duration.ofSeconds(60));
        var first = manager.getAsync().toCompletableFuture();
        background.runAll();
        manager.invalidate(first.join());

        var second = manager.getAsync().toCompletableFuture();
        var third = manager.getAsync().toCompletableFuture();
        assertThat(second).isNotDone();
        assertThat(manager.refuse(first.join())).isTrue();
        background.runAll();
        assertThat(second.join()).isSameAs(third.join()).isNotSameAs(first.join());
        assertThat(acquirer.requests()).isEqualTo(2);
    }
}
