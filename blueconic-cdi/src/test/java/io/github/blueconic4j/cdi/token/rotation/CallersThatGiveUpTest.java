package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.MemoryTokenStore;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.token.rotation.Cluster.GRANT;
import static org.assertj.core.api.Assertions.assertThat;

/** Criterion 5: whatever becomes of the caller, the token that was asked for is stored. */
class CallersThatGiveUpTest {

    private static final int RUNS = 1000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StrictTokenEndpoint server = new StrictTokenEndpoint();
    private final TokenStore store = new MemoryTokenStore(Timing.SYSTEM);
    private final TokenCipher cipher = new TokenCipher(List::of);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A node whose token has ended, so that the next caller waits for a new one. */
    private TokenManager node() {
        GrantTokens tokens = new GrantTokens(new AccessToken("ended"), server.consent());
        long version = store.find(GRANT).map(found -> found.version()).orElse(0L);
        long lineage = version + 1;
        store.put(
                GRANT,
                version,
                now -> StoredGrant.consented(
                        null,
                        lineage,
                        cipher.fingerprint(tokens.refresh().value()),
                        tokens.seal(cipher, GRANT, lineage),
                        now,
                        Duration.ZERO));
        TokenEndpoint slow = new TokenEndpoint(null, null) {

            @Override
            public TokenAnswer token(Map<String, String> fields) {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException aCallerReachedIt) {
                    throw new IllegalStateException(aCallerReachedIt);
                }
                return server.token(fields);
            }
        };
        TokenKeeper keeper = new TokenKeeper(GRANT, store, Spill.NONE, Timing.SYSTEM);
        Rotation rotation = new Rotation(
                GRANT,
                new RotationLimits(Duration.ofSeconds(60), Duration.ofSeconds(25), Optional.empty()),
                slow,
                store,
                cipher,
                keeper,
                new RecordedEvents(),
                Timing.SYSTEM,
                () -> {});
        return new TokenManager(GRANT, rotation, threads, Timing.SYSTEM, Duration.ofSeconds(10));
    }

    @Test
    void interruptedOrCancelledTheyLeaveANewTokenBehind() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            long before =
                    store.find(GRANT).map(found -> found.grant().lineage()).orElse(0L);
            TokenManager node = node();
            if (run % 2 == 0) {
                Thread caller = new Thread(node::get);
                caller.setUncaughtExceptionHandler((thread, interrupted) -> {});
                caller.start();
                caller.interrupt();
                caller.join();
            } else {
                CompletableFuture<AccessToken> stage = node.getAsync().toCompletableFuture();
                stage.cancel(true);
            }
            assertThat(node.stop(Duration.ofSeconds(10))).isTrue();
            if (run % 2 == 0 && server.rotations() == run) {
                // interrupted before it had asked at all
                node().get();
            }
            assertThat(store.find(GRANT).orElseThrow().grant().lineage()).isGreaterThan(before + 1);
        }

        assertThat(server.rotations()).isEqualTo(RUNS);
        assertThat(server.reuses()).isZero();
    }
}
