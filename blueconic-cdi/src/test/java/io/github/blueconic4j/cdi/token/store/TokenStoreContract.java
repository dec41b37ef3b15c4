package io.github.blueconic4j.cdi.token.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link TokenStore} promises. Extend it in the tests of a store of your own: JUnit 5 and AssertJ are needed,
 * and the jar of {@code blueconic-cdi} with the classifier {@code tests}.
 */
public abstract class TokenStoreContract {

    private static final Duration LIFE = Duration.ofHours(1);

    private final GrantKey key = new GrantKey(new Tenant("contract"), "client-" + System.nanoTime(), "default");

    /**
     * A store as one node has it; called twice in one test, both see the same grants.
     */
    protected abstract TokenStore node();

    private static StoredGrant grant(long lineage, long now) {
        return StoredGrant.consented(null, lineage, "fingerprint-" + lineage, "k.sealed-" + lineage, now, LIFE);
    }

    private StoredEntry entry(TokenStore store) {
        return store.find(key).orElseThrow();
    }

    @Test
    protected void findsNothingWhereNothingWasWritten() {
        assertThat(node().find(key)).isEmpty();
    }

    @Test
    protected void findsOnEveryNodeWhatWasWritten() {
        assertThat(node().put(key, 0, now -> grant(1, now))).isTrue();

        StoredEntry found = entry(node());
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.grant()).isEqualTo(grant(1, found.grant().issuedAt()));
        assertThat(found.expiresIn()).isBetween(LIFE.minusMinutes(1), LIFE);
        assertThat(node().find(new GrantKey(key.tenant(), key.clientId(), "other")))
                .isEmpty();
        assertThat(node().find(new GrantKey(new Tenant("other"), key.clientId(), "default")))
                .isEmpty();
    }

    @Test
    protected void keepsEveryFieldInEveryState() {
        TokenStore store = node();
        long version = 0;
        for (GrantState state : GrantState.values()) {
            StoredGrant full = new StoredGrant(
                    state,
                    1L << 40,
                    "f-ü-🙂",
                    "k." + "x".repeat(200_000),
                    11,
                    12,
                    "owner",
                    13,
                    "intent",
                    14,
                    version % 2 == 0,
                    15,
                    16,
                    "invalid_grant",
                    List.of(new ParkedToken(7, "k.parked", true), new ParkedToken(8, "k.other", false)));
            assertThat(store.put(key, version, now -> full)).isTrue();
            version++;
            assertThat(entry(node()).grant()).isEqualTo(full);
            assertThat(entry(node()).version()).isEqualTo(version);
        }
    }

    @Test
    protected void writesNothingOverAnotherVersion() {
        TokenStore store = node();
        assertThat(store.put(key, 1, now -> grant(9, now))).as("nothing there").isFalse();
        store.put(key, 0, now -> grant(1, now));

        assertThat(node().put(key, 0, now -> grant(2, now))).isFalse();
        assertThat(node().put(key, 2, now -> grant(2, now))).isFalse();
        assertThat(entry(store).grant().lineage()).isEqualTo(1);
        assertThat(node().put(key, 1, now -> grant(2, now))).isTrue();
        assertThat(store.put(key, 1, now -> grant(3, now))).isFalse();
        assertThat(entry(store).grant().lineage()).isEqualTo(2);
    }

    @Test
    protected void ofManyWritersOneSucceeds() throws Exception {
        TokenStore one = node();
        TokenStore other = node();
        for (long version = 0; version < 20; version++) {
            long expected = version;
            List<Boolean> written = together(8, i -> {
                TokenStore store = i % 2 == 0 ? one : other;
                return store.put(key, expected, now -> grant(expected * 100 + i, now));
            });

            assertThat(written).containsOnlyOnce(true);
            assertThat(entry(one).version()).isEqualTo(version + 1);
            assertThat(entry(one).grant().lineage()).isEqualTo(version * 100 + written.indexOf(true));
        }
    }

    @Test
    protected void hasOneClockThatMovesForward() throws Exception {
        long[] first = {0};
        node().put(key, 0, now -> {
            first[0] = now;
            return grant(1, now);
        });
        Thread.sleep(20);

        assertThat(first[0]).isPositive();
        assertThat(entry(node()).now()).isBetween(first[0] + 1, first[0] + 60_000);
    }

    @Test
    protected void handsAPendingAuthorizationOutOnce() throws Exception {
        TokenStore one = node();
        TokenStore other = node();
        for (int run = 0; run < 10; run++) {
            PendingAuthorization pending = new PendingAuthorization(id(run), "browser", "k.sealed", "/path?q=ü");
            one.add(pending, Duration.ofMinutes(10));

            List<Optional<PendingAuthorization>> taken =
                    together(4, i -> (i % 2 == 0 ? one : other).take(pending.id()));
            assertThat(taken).containsOnlyOnce(Optional.of(pending));
        }
    }

    @Test
    protected void handsOutNoAuthorizationWhoseTimeIsOver() throws Exception {
        TokenStore store = node();
        store.add(new PendingAuthorization(id(1), "b", "k.s", "/"), Duration.ofMillis(1));
        store.add(new PendingAuthorization(id(2), "b", "k.s", "/"), Duration.ofMinutes(10));
        Thread.sleep(30);
        store.add(new PendingAuthorization(id(3), "b", "k.s", "/"), Duration.ofMinutes(10));

        assertThat(store.take(id(1))).isEmpty();
        assertThat(store.take(id(2))).isPresent();
        assertThat(store.take("never")).isEmpty();
    }

    private String id(int number) {
        return key.clientId() + "-" + number;
    }

    private static <T> List<T> together(int threads, Numbered<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(() -> work.run(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Numbered<T> {

        T run(int number) throws Exception;
    }
}
