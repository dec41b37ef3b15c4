package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.Map;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.token.rotation.Cluster.GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What BlueConic refuses: not yet, not this client, not this refresh token. */
class RefusedRefreshTest {

    private final Cluster cluster = new Cluster().connected();

    @Test
    void noNodeAsksBeforeTheTimeThatBlueConicNamed() {
        cluster.server.thenFails(StrictTokenEndpoint.answer(503, null, Duration.ofSeconds(7)));
        cluster.timing.random(0.999);
        cluster.timing.advance(Duration.ofHours(2));

        assertThatThrownBy(cluster.node()::token).isInstanceOf(TemporarilyUnavailableException.class);
        assertThat(cluster.row().state()).isEqualTo(GrantState.ACTIVE);
        cluster.timing.advance(Duration.ofMillis(6_900));
        assertThatThrownBy(cluster.node()::token)
                .isInstanceOfSatisfying(
                        TemporarilyUnavailableException.class,
                        busy -> assertThat(busy.retryAfter().orElseThrow()).isPositive());
        assertThat(cluster.server.posts()).isEqualTo(1);
        cluster.timing.advance(Duration.ofMillis(800));

        assertThat(cluster.node().token()).isEqualTo("access-2");
        assertThat(cluster.server.reuses()).isZero();
    }

    @Test
    void aRejectedClientKeepsTheRefreshTokenAndWaitsAMinute() {
        cluster.server.thenFails(
                new ClientRejectedException(new Call("POST", "/oauth/token"), "invalid_client", "keys"));
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();

        assertThatThrownBy(node::token).isInstanceOf(ClientRejectedException.class);
        cluster.timing.advance(Duration.ofSeconds(59));
        assertThatThrownBy(node::token).isInstanceOf(ClientRejectedException.class);
        assertThat(cluster.server.posts()).isEqualTo(1);
        cluster.timing.advance(Duration.ofSeconds(2));

        assertThat(node.token()).isEqualTo("access-2");
    }

    @Test
    void aNodeThatWaitsAsLongAsBlueConicAskedNoticesAConsentGivenOnAnother() {
        cluster.server.thenFails(StrictTokenEndpoint.answer(503, null, Duration.ofMinutes(5)));
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();
        assertThatThrownBy(node::token).isInstanceOf(TemporarilyUnavailableException.class);

        cluster.connected();
        cluster.timing.advance(Duration.ofSeconds(3));

        assertThat(node.token()).isEqualTo("access-0");
        assertThat(cluster.server.posts()).isEqualTo(1);
    }

    @Test
    void theLoserOfARaceLeavesTheWinnersRowAsItIs() {
        for (int run = 0; run < 1000; run++) {
            Cluster race = new Cluster().connected();
            Cluster.Node winner = race.node();
            Cluster.Node loser = race.node(
                    race.store,
                    new TokenEndpoint(null, null) {

                        @Override
                        public TokenAnswer token(Map<String, String> fields) {
                            race.timing.advance(Duration.ofSeconds(61));
                            winner.token();
                            throw StrictTokenEndpoint.answer(400, "invalid_grant", null);
                        }
                    },
                    new Cluster.MemorySpill());
            race.timing.advance(Duration.ofHours(2));

            assertThat(loser.token()).isEqualTo("access-2");
            assertThat(race.row().state()).isEqualTo(GrantState.ACTIVE);
            assertThat(race.row().lineage()).isEqualTo(2);
            assertThat(race.events.all()).noneMatch(ReauthorizationRequired.class::isInstance);
        }
    }

    @Test
    void anInvalidGrantIsSaidOnceAndEndsAllRequests() {
        cluster.server.thenFails(StrictTokenEndpoint.answer(400, "invalid_grant", null));
        cluster.timing.advance(Duration.ofHours(2));
        String sealed = cluster.row().sealed();
        Cluster.Node node = cluster.node();
        for (int call = 0; call < 50; call++) {
            assertThatThrownBy(node::token)
                    .isInstanceOfSatisfying(ReauthorizationRequiredException.class, lost -> assertThat(lost.error())
                            .isEqualTo("invalid_grant"));
            cluster.timing.advance(Duration.ofSeconds(10));
        }
        assertThatThrownBy(cluster.node()::token).isInstanceOf(ReauthorizationRequiredException.class);

        assertThat(cluster.server.posts()).isEqualTo(1);
        assertThat(cluster.row().state()).isEqualTo(GrantState.REAUTH_REQUIRED);
        assertThat(cluster.row().sealed()).as("kept").isEqualTo(sealed);
        assertThat(cluster.events.all()).containsExactly(new ReauthorizationRequired("default", "invalid_grant"));
    }

    @Test
    void aConsentAfterALossIsNoticedByAllNodes() {
        cluster.server.thenFails(StrictTokenEndpoint.answer(400, "invalid_grant", null));
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();
        assertThatThrownBy(node::token).isInstanceOf(ReauthorizationRequiredException.class);
        cluster.connected();
        cluster.timing.advance(Duration.ofSeconds(3));

        assertThat(node.token()).isEqualTo("access-0");
    }

    @Test
    void whatThisDiskKnowsAnswersAnInvalidGrant() {
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.MemorySpill disk = new Cluster.MemorySpill();
        TokenAnswer answer = cluster.server.token(Map.of("refresh_token", "refresh-1"));
        disk.records.add(cluster.successorOf(cluster.store.find(GRANT).orElseThrow(), answer));

        assertThat(cluster.node(cluster.store, cluster.server, disk).token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(1);
        assertThat(cluster.server.reuses()).isZero();
        assertThat(disk.records).isEmpty();
    }
}
