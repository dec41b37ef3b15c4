package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint.Fate;
import io.github.blueconic4j.cdi.token.GrantRevoked;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.token.rotation.Cluster.GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevocationTest {

    private final Cluster cluster = new Cluster().connected();
    private final Cluster.Node node = cluster.node();

    @Test
    void revokesErasesAndSaysSo() throws Exception {
        assertThat(node.revocation.mark()).isTrue();
        assertThat(node.revocation.send()).isEmpty();

        StoredGrant row = cluster.row();
        assertThat(row.state()).isEqualTo(GrantState.REVOKED);
        assertThat(row.sealed()).isEmpty();
        assertThat(row.fingerprint()).isEmpty();
        assertThat(cluster.server.alive()).isFalse();
        assertThat(cluster.events.all()).containsExactly(new GrantRevoked("default"));
        assertThatThrownBy(cluster.node()::token)
                .isInstanceOfSatisfying(ReauthorizationRequiredException.class, gone -> assertThat(gone.error())
                        .isEqualTo("revoked"));
        assertThat(cluster.server.posts()).isZero();
    }

    @Test
    void aSecondDisconnectHasNothingToDo() throws Exception {
        node.revocation.mark();
        node.revocation.send();

        assertThat(cluster.node().revocation.mark()).isFalse();
        assertThat(cluster.node().revocation.send()).isEmpty();
        assertThat(cluster.server.revocations()).isEqualTo(1);
        assertThat(new Cluster().node().revocation.mark()).as("never connected").isFalse();
    }

    @Test
    void withBlueConicDownTheRowIsTheOutboxForALaterProcess() throws Exception {
        cluster.server.thenFails(StrictTokenEndpoint.answer(503, null, Duration.ofSeconds(20)));
        node.revocation.mark();

        Revocation.Unconfirmed left = node.revocation.send().orElseThrow();
        assertThat(left.pause()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
        assertThat(cluster.row().state()).isEqualTo(GrantState.REVOKING);
        assertThatThrownBy(cluster.node()::token).isInstanceOf(ReauthorizationRequiredException.class);
        Revocation later = cluster.node().revocation;
        assertThat(later.send().orElseThrow().failure())
                .as("not before its time")
                .isNull();
        assertThat(cluster.server.alive()).isTrue();
        cluster.timing.advance(Duration.ofSeconds(22));

        assertThat(later.send()).isEmpty();
        assertThat(cluster.row().state()).isEqualTo(GrantState.REVOKED);
        assertThat(cluster.server.alive()).isFalse();
    }

    @Test
    void aRefusalIsNoSuccess() throws Exception {
        cluster.server.thenFails(StrictTokenEndpoint.answer(400, "invalid_request", null));
        node.revocation.mark();

        assertThat(node.revocation.send().orElseThrow().failure()).isNotNull();
        assertThat(cluster.row().state()).isEqualTo(GrantState.REVOKING);
        assertThat(cluster.row().sealed()).isNotEmpty();
        assertThat(cluster.events.all()).isEmpty();
    }

    @Test
    void anAnswerLostIsAskedForAgain() throws Exception {
        cluster.server.then(Fate.LOST_AFTER_COMMIT);
        node.revocation.mark();
        Revocation.Unconfirmed left = node.revocation.send().orElseThrow();
        cluster.timing.advance(left.pause());

        assertThat(node.revocation.send()).isEmpty();
        assertThat(cluster.row().state()).isEqualTo(GrantState.REVOKED);
    }

    @Test
    void aConsentBeforeBlueConicConfirmedIsANewGrantAndTheOldTokenIsStillRevoked() throws Exception {
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        node.revocation.mark();
        node.revocation.send();
        cluster.connected();

        assertThat(cluster.row().state()).isEqualTo(GrantState.ACTIVE);
        assertThat(cluster.row().lineage()).isEqualTo(2);
        assertThat(cluster.row().parked()).hasSize(1);
        assertThat(cluster.node().token()).isEqualTo("access-0");
        assertThat(cluster.node().revocation.send()).isEmpty();
        assertThat(cluster.row().parked()).isEmpty();
        assertThat(cluster.server.revocations()).isEqualTo(1);
        assertThat(cluster.server.alive()).as("the new grant").isTrue();
    }

    @Test
    void aRefreshThatOversleptWritesATokenThatIsRevokedThen() throws Exception {
        Cluster.Node sleeper = cluster.node(
                cluster.store,
                new TokenEndpoint(null, null) {

                    @Override
                    public TokenAnswer token(Map<String, String> fields) {
                        TokenAnswer answer = cluster.server.token(fields);
                        cluster.timing.advance(Duration.ofSeconds(61));
                        try {
                            node.revocation.mark();
                        } catch (InterruptedException stopped) {
                            throw new IllegalStateException(stopped);
                        }
                        return answer;
                    }
                },
                new Cluster.MemorySpill());
        cluster.timing.advance(Duration.ofHours(2));
        sleeper.token();

        assertThat(cluster.row().state()).isEqualTo(GrantState.REVOKING);
        assertThat(cluster.row().lineage()).isEqualTo(2);
        assertThat(node.revocation.send()).isEmpty();
        assertThat(cluster.server.alive()).isFalse();
    }

    /** Criterion 16: a disconnect at any moment of a refresh; the real clock, since two threads run. */
    @Test
    void theLastTokenIsTheOneRevokedHoweverARefreshAndADisconnectMeet() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (int run = 0; run < 1000; run++) {
                Race race = new Race();
                Future<?> refresh = other.submit(race::refresh);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MICROSECONDS.toNanos(300)));
                race.revoke();
                try {
                    refresh.get();
                } catch (ExecutionException disconnectedFirst) {
                    assertThat(disconnectedFirst).hasCauseInstanceOf(ReauthorizationRequiredException.class);
                }

                assertThat(race.cluster.server.alive()).as("run " + run).isFalse();
                assertThat(race.cluster.server.reuses()).isZero();
                assertThat(race.cluster.store.find(GRANT).orElseThrow().grant().state())
                        .isEqualTo(GrantState.REVOKED);
            }
        } finally {
            other.shutdownNow();
        }
    }

    private static final class Race {

        final Cluster cluster = new Cluster().connected();
        final Cluster.Node refreshing = cluster.node();
        final Cluster.Node disconnecting = cluster.node();

        Race() {
            cluster.timing.advance(Duration.ofHours(2));
        }

        void refresh() {
            refreshing.token();
        }

        void revoke() throws InterruptedException {
            disconnecting.revocation.mark();
            while (disconnecting.revocation.send().isPresent()) {
                Thread.onSpinWait();
            }
        }
    }
}
