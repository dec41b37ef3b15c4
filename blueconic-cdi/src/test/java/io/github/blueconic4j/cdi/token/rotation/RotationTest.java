package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.testing.FailingStore;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenRefreshed;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.token.rotation.Cluster.GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The steps of a rotation, as they go when no answer is lost and BlueConic refuses nothing. */
class RotationTest {

    private final Cluster cluster = new Cluster().connected();

    @Test
    void aRestartedNodeUsesTheTokenInTheStore() {
        assertThat(cluster.node().token()).isEqualTo("access-0");
        assertThat(cluster.server.posts()).isZero();
    }

    @Test
    void refreshesOnceNearTheEndAndStoresTheSuccessor() {
        Cluster.Node node = cluster.node();
        node.token();
        cluster.timing.advance(Duration.ofMinutes(55));
        node.token();

        assertThat(node.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(1);
        StoredGrant row = cluster.row();
        assertThat(row.state()).isEqualTo(GrantState.ACTIVE);
        assertThat(row.lineage()).isEqualTo(2);
        assertThat(row.leaseUntil()).isZero();
        assertThat(row.owner()).isEmpty();
        assertThat(row.life()).isEqualTo(Cluster.LIFE);
        assertThat(cluster.events.all()).containsExactly(new TokenRefreshed("default", Cluster.LIFE));
    }

    @Test
    void takesOverWhatAPeerHasRefreshedWithoutARequest() {
        Cluster.Node one = cluster.node();
        Cluster.Node other = cluster.node();
        one.token();
        other.token();
        cluster.timing.advance(Duration.ofMinutes(59).plusSeconds(45));

        assertThat(one.token()).isEqualTo("access-2");
        assertThat(other.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(1);
    }

    @Test
    void goesOnForAYear() {
        Cluster.Node one = cluster.node();
        Cluster.Node other = cluster.node();
        for (int hour = 0; hour < 24 * 365; hour++) {
            cluster.timing.advance(Duration.ofHours(1));
            assertThat(hour % 2 == 0 ? one.token() : other.token()).isNotNull();
        }

        assertThat(cluster.server.rotations()).isEqualTo(24 * 365);
        assertThat(cluster.server.reuses()).isZero();
        assertThat(cluster.server.alive()).isTrue();
    }

    @Test
    void anAnswerWithoutARefreshTokenKeepsTheOldOne() {
        cluster.server.keepsRefreshToken();
        Cluster.Node node = cluster.node();
        for (int hour = 1; hour < 5; hour++) {
            cluster.timing.advance(Duration.ofHours(1));
            node.token();
        }

        assertThat(cluster.server.rotations()).isEqualTo(4);
        assertThat(cluster.row().lineage()).isEqualTo(5);
    }

    @Test
    void withoutAConsentNothingIsSent() {
        Cluster never = new Cluster();

        assertThatThrownBy(never.node()::token)
                .isInstanceOf(ReauthorizationRequiredException.class)
                .hasMessageContaining("not_connected")
                .hasMessageContaining("/blueconic/authorize");
        assertThat(never.server.posts()).isZero();
    }

    @Test
    void withoutTheStoreNothingIsSentAndTheValidTokenIsServed() {
        FailingStore store = new FailingStore(cluster.store);
        Cluster.Node node = cluster.node(store);
        node.token();
        store.down(true);
        cluster.timing.advance(Duration.ofMinutes(55));
        assertThat(node.token()).isEqualTo("access-0");
        cluster.timing.advance(Duration.ofMinutes(10));

        assertThatThrownBy(node::token).isInstanceOf(TokenStoreException.class);
        assertThat(cluster.server.posts()).isZero();
        store.down(false);
        cluster.timing.advance(Duration.ofSeconds(2));
        assertThat(node.token()).isEqualTo("access-2");
    }

    @Test
    void whenTheStoreFailsAfterTheAnswerTheTokenIsServedAndWrittenLater() {
        int[] puts = {0};
        FailingStore store = new FailingStore(cluster.store) {

            @Override
            protected void beforePut() {
                puts[0]++;
                down(puts[0] > 1 && puts[0] < 40);
            }
        };
        Cluster.Node node = cluster.node(new FindsAlways(store));
        cluster.timing.advance(Duration.ofHours(2));

        assertThat(node.token()).isEqualTo("access-2");
        assertThat(puts[0]).isEqualTo(40);
        assertThat(cluster.row().lineage()).isEqualTo(2);
        assertThat(cluster.server.posts()).isEqualTo(1);
    }

    /** A store that always reads, so that only writing fails. */
    private final class FindsAlways extends FailingStore {

        FindsAlways(FailingStore store) {
            super(store);
        }

        @Override
        public Optional<StoredEntry> find(GrantKey key) {
            return cluster.store.find(key);
        }
    }

    @Test
    void aNodeThatOversleptItsLeaseSendsNothing() {
        int[] puts = {0};
        FailingStore store = new FailingStore(cluster.store) {

            @Override
            protected void afterPut() {
                puts[0]++;
                if (puts[0] == 1) {
                    cluster.timing.advance(Duration.ofSeconds(40));
                }
            }
        };
        cluster.timing.advance(Duration.ofHours(2));

        assertThat(cluster.node(store).token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(1);
        assertThat(puts[0]).as("lease, given back, lease, row").isEqualTo(4);
    }

    @Test
    void aLeaseThatAPeerHoldsIsWaitedFor() {
        cluster.timing.advance(Duration.ofHours(2));
        StoredGrant row = cluster.row();
        cluster.store.put(GRANT, 1, now -> row.inFlight("a peer", now, Duration.ofSeconds(60), false));

        assertThat(cluster.node().token()).isEqualTo("access-2");
        assertThat(cluster.row().lineage()).isEqualTo(2);
        assertThat(cluster.server.posts())
                .as("the dead peer's refresh, repeated once")
                .isEqualTo(1);
    }

    @Test
    void aConsentDuringARefreshWinsAndTheRefreshedTokensAreParked() {
        StrictTokenEndpoint server = cluster.server;
        Cluster.Node node = cluster.node(
                cluster.store,
                new TokenEndpoint(null, null) {

                    @Override
                    public TokenAnswer token(Map<String, String> fields) {
                        TokenAnswer answer = server.token(fields);
                        cluster.connected();
                        return answer;
                    }
                },
                new Cluster.MemorySpill());
        cluster.timing.advance(Duration.ofHours(2));
        node.token();

        assertThat(node.token()).isEqualTo("access-0");
        assertThat(cluster.row().lineage()).isEqualTo(2);
        assertThat(cluster.row().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.lineage()).isEqualTo(2);
            assertThat(parked.revoke()).isFalse();
        });
    }

    @Test
    void aRefusedTokenIsReplacedByAPeersAtAnyTime() {
        Cluster.Node one = cluster.node();
        Cluster.Node other = cluster.node();
        other.token();
        one.tokens.invalidate(one.tokens.get());
        assertThat(one.token()).isEqualTo("access-2");
        other.tokens.invalidate(other.tokens.get());
        assertThat(other.token()).isEqualTo("access-2");
        other.tokens.invalidate(other.tokens.get());
        assertThat(other.token()).as("nothing newer").isEqualTo("access-2");
        cluster.timing.advance(Duration.ofSeconds(61));
        one.tokens.invalidate(one.tokens.get());
        assertThat(one.token()).isEqualTo("access-3");
        one.tokens.invalidate(one.tokens.get());

        cluster.connected();
        assertThat(one.token()).as("a consent, within the minute").isEqualTo("access-0");
        assertThat(cluster.server.posts()).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsReplacedOnceAMinuteForcedAtMost() {
        Cluster.Node node = cluster.node();
        node.tokens.invalidate(node.tokens.get());
        assertThat(node.token()).isEqualTo("access-2");
        node.tokens.invalidate(node.tokens.get());
        assertThat(node.token()).isEqualTo("access-2");

        assertThat(cluster.server.posts()).isEqualTo(1);
    }

    @Test
    void unreadableTokensAreSaidAndNothingIsOverwritten() {
        StoredGrant row = cluster.row();
        String sealed = row.sealed();
        char last = sealed.charAt(sealed.length() - 3);
        String flipped = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        cluster.store.put(
                GRANT,
                1,
                now -> StoredGrant.consented(null, row.lineage(), row.fingerprint(), flipped, now, Cluster.LIFE));

        assertThatThrownBy(cluster.node()::token)
                .isInstanceOfSatisfying(TokenStoreException.class, unreadable -> assertThat(unreadable.problem())
                        .isEqualTo(TokenStoreException.Problem.UNREADABLE));
        assertThat(cluster.row().sealed()).isEqualTo(flipped);
        assertThat(cluster.server.posts()).isZero();
    }
}
