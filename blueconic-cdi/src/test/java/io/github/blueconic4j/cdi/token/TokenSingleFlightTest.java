package io.github.blueconic4j.cdi.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.ScriptedAcquirer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Many callers, one request; and nobody who gives up stops it for the others. */
@Timeout(30)
class TokenSingleFlightTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "my-client", "default");

    private final FakeTiming timing = new FakeTiming();
    private final ScriptedAcquirer acquirer = new ScriptedAcquirer();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final TokenManager tokens = manager(Duration.ofSeconds(20));

    private TokenManager manager(Duration callTimeout) {
        return new TokenManager(GRANT, acquirer, background, timing, callTimeout);
    }

    @AfterEach
    void stopThreads() {
        background.shutdownNow();
    }

    @Test
    void asksOnceForFiveHundredThreadsAndGivesAllTheSameToken() throws Exception {
        acquirer.answers(() -> {
            pause(300);
            return acquirer.token(Duration.ofHours(1));
        });
        Set<AccessToken> seen = ConcurrentHashMap.newKeySet();

        for (Future<AccessToken> one : inThreads(500, tokens::get)) {
            seen.add(one.get());
        }

        assertThat(acquirer.requests()).isEqualTo(1);
        assertThat(seen).hasSize(1);
    }

    @Test
    void givesFiveHundredThreadsTheSameFailureOfOneRequest() throws Exception {
        BlueConicException busy = new TemporarilyUnavailableException(
                new Call("POST", "/oauth/token"), ErrorAnswer.read(503, null, new byte[0]));
        acquirer.answers(() -> {
            pause(300);
            throw busy;
        });
        for (Future<Throwable> one : inThreads(500, () -> catchThrowable(tokens::get))) {
            assertThat(one.get()).isSameAs(busy);
        }
        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void asksOnceForThreadsAndStagesTogether() {
        CountDownLatch answer = new CountDownLatch(1);
        acquirer.answers(() -> {
            await(answer);
            return acquirer.token(Duration.ofHours(1));
        });
        List<CompletableFuture<AccessToken>> stages = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            stages.add(tokens.getAsync().toCompletableFuture());
        }
        assertThat(stages).noneMatch(CompletableFuture::isDone);
        answer.countDown();

        AccessToken token = tokens.get();
        assertThat(stages).allMatch(stage -> stage.join() == token);
        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void blocksNobodyWhileTheServerHangsInsideTheSoftWindow() throws Exception {
        AccessToken first = tokens.get();
        timing.advance(Duration.ofMinutes(50));
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        acquirer.answers(() -> {
            hanging.countDown();
            await(answer);
            return acquirer.token(Duration.ofHours(1));
        });

        assertThat(tokens.get()).isSameAs(first);
        assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
        for (Future<AccessToken> one : inThreads(100, tokens::get)) {
            assertThat(one.get()).isSameAs(first);
        }
        assertThat(tokens.getAsync().toCompletableFuture()).isCompletedWithValue(first);
        assertThat(acquirer.requests()).isEqualTo(2);
        answer.countDown();
    }

    @Test
    void goesOnRefreshingWhenTheOnlyCallerIsInterrupted() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        acquirer.answers(() -> {
            await(answer);
            return acquirer.token(Duration.ofHours(1));
        });
        CompletableFuture<Boolean> interruptKept = new CompletableFuture<>();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                tokens.get();
            } catch (BlueConicException expected) {
                interruptKept.complete(Thread.currentThread().isInterrupted());
                thrown.complete(expected);
            }
        });
        caller.start();
        caller.interrupt();

        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(ConnectionFailedException.class);
        assertThat(interruptKept.get(10, TimeUnit.SECONDS)).isTrue();
        answer.countDown();
        assertThat(tokens.get().value()).isEqualTo("token-1");
        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void goesOnRefreshingWhenAStageIsCancelled() {
        CountDownLatch answer = new CountDownLatch(1);
        acquirer.answers(() -> {
            await(answer);
            return acquirer.token(Duration.ofHours(1));
        });
        CompletableFuture<AccessToken> cancelled = tokens.getAsync().toCompletableFuture();
        CompletableFuture<AccessToken> other = tokens.getAsync().toCompletableFuture();
        assertThat(cancelled.cancel(true)).isTrue();
        answer.countDown();

        assertThat(other.join().value()).isEqualTo("token-1");
        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void goesOnRefreshingWhenACallerTimesOut() {
        CountDownLatch answer = new CountDownLatch(1);
        acquirer.answers(() -> {
            await(answer);
            return acquirer.token(Duration.ofHours(1));
        });
        TokenManager impatient = manager(Duration.ofMillis(50));

        assertThatThrownBy(impatient::get)
                .isInstanceOfSatisfying(ConnectionFailedException.class, late -> assertThat(late.outcome())
                        .isEqualTo(Outcome.NOT_PROCESSED));
        CompletableFuture<AccessToken> other = impatient.getAsync().toCompletableFuture();
        answer.countDown();
        assertThat(other.join().value()).isEqualTo("token-1");
        assertThat(acquirer.requests()).isEqualTo(1);
    }

    @Test
    void failsTypedWhenTheApplicationIsStopping() {
        ExecutorService stopped = Executors.newSingleThreadExecutor();
        stopped.shutdown();
        TokenManager late = new TokenManager(GRANT, acquirer, stopped, timing, Duration.ofSeconds(1));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(late::get)
                    .isInstanceOf(ConnectionFailedException.class)
                    .hasCauseInstanceOf(RejectedExecutionException.class);
        }
        assertThat(acquirer.requests()).isZero();
    }

    private <T> List<Future<T>> inThreads(int count, Callable<T> work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<T>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(background.submit(() -> {
                await(go);
                return work.call();
            }));
        }
        go.countDown();
        return results;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
