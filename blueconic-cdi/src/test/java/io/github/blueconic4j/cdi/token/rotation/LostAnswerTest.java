package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint.Fate;
import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenRefreshed;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.cdi.token.rotation.Cluster.GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Step 8: nobody knows whether the refresh token was spent. */
class LostAnswerTest {

    private final Cluster cluster = new Cluster().connected();
    private final long begin = cluster.timing.nanoTime();

    /** In the soft window: the answer to the refresh that is due is lost. */
    private Cluster.Node atRisk(Fate fate) {
        Cluster.Node node = cluster.node();
        node.token();
        cluster.server.then(fate);
        cluster.timing.advance(Duration.ofMinutes(52));
        assertThat(node.token()).isEqualTo("access-0");
        assertThat(cluster.server.posts()).isEqualTo(1);
        return node;
    }

    /** Calls every second until that age of the first token. */
    private void callUntil(Cluster.Node node, Duration age) {
        while (cluster.timing.nanoTime() - begin < age.toNanos()) {
            cluster.timing.advance(Duration.ofSeconds(1));
            node.token();
        }
    }

    @Test
    void theValidTokenIsServedAndTheRefreshRepeatedOnceLate() {
        Cluster.Node node = atRisk(Fate.LOST_BEFORE_COMMIT);
        assertThat(cluster.row().state()).isEqualTo(GrantState.INFLIGHT);
        assertThat(cluster.events.all()).singleElement().isInstanceOfSatisfying(GrantAtRisk.class, risk -> {
            assertThat(risk.error()).isEqualTo("ConnectionFailedException");
            assertThat(risk.repeatIn()).isEqualTo(Duration.ofMinutes(6).plusSeconds(30));
        });

        callUntil(node, Duration.ofMinutes(58).plusSeconds(29));
        assertThat(cluster.server.posts())
                .as("a minute before the hard limit at the earliest")
                .isEqualTo(1);
        callUntil(node, Duration.ofMinutes(59).plusSeconds(5));

        assertThat(node.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(2);
        assertThat(cluster.server.reuses()).isZero();
        assertThat(cluster.events.all()).last().isInstanceOf(TokenRefreshed.class);
    }

    @Test
    void anAnswerLostAfterTheCommitEndsInOneReuseAndAHuman() {
        Cluster.Node node = atRisk(Fate.LOST_AFTER_COMMIT);
        callUntil(node, Duration.ofMinutes(59).plusSeconds(25));
        cluster.timing.advance(Duration.ofMinutes(2));

        assertThatThrownBy(node::token).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(cluster.server.posts()).isEqualTo(2);
        assertThat(cluster.server.reuses()).isEqualTo(1);
        assertThat(cluster.events.all())
                .hasSize(2)
                .last()
                .isEqualTo(new ReauthorizationRequired("default", "invalid_grant"));
    }

    @Test
    void anAnswerLostTwiceIsNotAskedForAgain() {
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        Cluster.Node node = atRisk(Fate.LOST_BEFORE_COMMIT);
        for (int minute = 0; minute < 120; minute++) {
            cluster.timing.advance(Duration.ofMinutes(1));
            try {
                node.token();
            } catch (BlueConicException expected) {
                // said below
            }
        }

        assertThatThrownBy(node::token)
                .isInstanceOfSatisfying(ReauthorizationRequiredException.class, lost -> assertThat(lost.error())
                        .isEqualTo("answer_lost"));
        assertThat(cluster.server.posts()).isEqualTo(2);
        assertThat(cluster.events.all())
                .filteredOn(ReauthorizationRequired.class::isInstance)
                .hasSize(1);
    }

    @Test
    void withoutAValidTokenTheRefreshIsRepeatedWhenTheLeaseIsOver() {
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();

        assertThatThrownBy(node::token).isInstanceOf(ConnectionFailedException.class);
        for (int second = 0; second < 59; second++) {
            cluster.timing.advance(Duration.ofSeconds(1));
            assertThatThrownBy(node::token).isInstanceOf(BlueConicException.class);
        }
        assertThat(cluster.server.posts()).isEqualTo(1);
        cluster.timing.advance(Duration.ofSeconds(32));

        assertThat(node.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(2);
    }

    @Test
    void aReplayThatBlueConicWasTooBusyForIsTriedAgain() {
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        cluster.server.thenFails(StrictTokenEndpoint.answer(503, null, Duration.ofSeconds(5)));
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();
        assertThatThrownBy(node::token).isInstanceOf(BlueConicException.class);
        cluster.timing.advance(Duration.ofSeconds(61));
        assertThatThrownBy(node::token).isInstanceOf(BlueConicException.class);
        assertThat(cluster.row().state()).isEqualTo(GrantState.INFLIGHT);
        assertThat(cluster.row().replayed()).isFalse();
        cluster.timing.advance(Duration.ofSeconds(6));

        assertThat(node.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(3);
    }

    @Test
    void withAGraceWindowItIsRepeatedAtOnce() {
        cluster.graceWindow(Duration.ofSeconds(30));
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        cluster.timing.advance(Duration.ofHours(2));

        assertThat(cluster.node().token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(2);
        assertThat(cluster.events.all()).hasSize(1).first().isInstanceOf(TokenRefreshed.class);
    }

    @Test
    void whatADeadNodeBeganIsRepeatedLateByAnother() {
        StoredGrant row = cluster.row();
        cluster.timing.advance(Duration.ofMinutes(50));
        cluster.store.put(GRANT, 1, now -> row.inFlight("dead", now, Duration.ofSeconds(60), false));
        Cluster.Node other = cluster.node();

        callUntil(other, Duration.ofMinutes(58).plusSeconds(29));
        assertThat(cluster.server.posts()).isZero();
        callUntil(other, Duration.ofMinutes(59).plusSeconds(5));

        assertThat(other.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(1);
    }

    @Test
    void aReplayDuringWhichANodeDiedIsNotMadeTwice() {
        StoredGrant row = cluster.row();
        cluster.timing.advance(Duration.ofHours(2));
        cluster.store.put(GRANT, 1, now -> row.inFlight("dead", now, Duration.ofSeconds(60), true));

        assertThatThrownBy(cluster.node()::token).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(cluster.server.posts()).isZero();
    }

    @Test
    void aRefusedTokenIsNotServedUntilTheLateReplay() {
        Cluster.Node node = cluster.node();
        node.tokens.invalidate(node.tokens.get());
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);

        assertThatThrownBy(node::token).isInstanceOf(ConnectionFailedException.class);
        cluster.timing.advance(Duration.ofSeconds(61));
        node.tokens.invalidate(node.tokens.get());

        assertThat(node.token()).isEqualTo("access-2");
        assertThat(cluster.server.posts()).isEqualTo(2);
    }

    @Test
    void aNodeThatWaitsNoticesAConsentGivenOnAnother() {
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();
        assertThatThrownBy(node::token).isInstanceOf(ConnectionFailedException.class);

        cluster.connected();
        cluster.timing.advance(Duration.ofSeconds(3));

        assertThat(node.token()).isEqualTo("access-0");
        assertThat(cluster.server.posts()).isEqualTo(1);
    }

    @Test
    void aNodeThatWaitsNoticesADisconnectOnAnother() throws Exception {
        cluster.server.then(Fate.LOST_BEFORE_COMMIT);
        cluster.timing.advance(Duration.ofHours(2));
        Cluster.Node node = cluster.node();
        assertThatThrownBy(node::token).isInstanceOf(ConnectionFailedException.class);

        cluster.connected();
        assertThat(cluster.node().revocation.mark()).isTrue();
        cluster.timing.advance(Duration.ofSeconds(3));

        assertThatThrownBy(node::token).isInstanceOf(ReauthorizationRequiredException.class);
    }
}
