package io.github.blueconic4j.cdi.token.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.Consents;
import io.github.blueconic4j.cdi.testing.Databases;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.jdbc.JdbcTokenStore;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes in processes of their own on one PostgreSQL, against the strict authorization server of the simulated tenant. The
 * numbers are bounded; {@code -Dblueconic.rotations=1000 -Dblueconic.kills=100} makes it the long form.
 */
class PostgresClusterTest {

    private static final int ROTATIONS = Integer.getInteger("blueconic.rotations", 100);
    private static final int KILLS = Integer.getInteger("blueconic.kills", 5);
    private static final String TOKEN_REQUEST = "POST /oauth/token";

    @TempDir
    Path directory;

    private final String url = Databases.postgresUrl();
    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(1).ttl(Duration.ofSeconds(6)).start();
    private final TenantConfig config = NodeMain.config(tenant.url().toString());
    private final GrantKey grant = GrantKey.of(config);
    private final JdbcTokenStore store = new JdbcTokenStore(Databases.of(url), Duration.ofSeconds(5), true);
    private final List<NodeProcess> nodes = new ArrayList<>();

    /** A consent, whose tokens are in the store. */
    @BeforeEach
    void connect() throws Exception {
        store.check();
        try (Connection connection = Databases.of(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from blueconic_grant where client_id = 'simulator-client'");
        }
        TokenAnswer answer = Consents.give(tenant, config);
        TokenCipher cipher = NodeMain.cipher();
        GrantTokens tokens = new GrantTokens(answer.token(), answer.refreshToken());
        store.put(
                grant,
                0,
                now -> StoredGrant.consented(
                        null,
                        1,
                        cipher.fingerprint(tokens.refresh().value()),
                        tokens.seal(cipher, grant, 1),
                        now,
                        answer.life()));
    }

    @AfterEach
    void stop() {
        nodes.forEach(NodeProcess::close);
        tenant.close();
    }

    private NodeProcess node(String trap) {
        NodeProcess node = NodeProcess.start(url, tenant.url(), directory, trap);
        nodes.add(node);
        return node;
    }

    /** A node that has the token, and walks into its trap from here on. */
    private NodeProcess armed(String trap) {
        NodeProcess node = node(trap);
        assertThat(node.ask("get")).startsWith("ok");
        node.ask("arm");
        return node;
    }

    /** Asks for another token until the row has one. */
    private void rotateOnce(NodeProcess node) throws InterruptedException {
        long before = row().lineage();
        for (int i = 0; i < 60 && row().lineage() == before; i++) {
            node.ask("rotate 1");
            Thread.sleep(200);
        }
        assertThat(row().lineage()).isGreaterThan(before);
    }

    private StoredGrant row() {
        return store.find(grant).orElseThrow().grant();
    }

    private long refreshes() {
        return tenant.requestCount(TOKEN_REQUEST) - 1;
    }

    /** Asks until there is a token, or the grant is lost. */
    private static String eventually(NodeProcess node, String command) throws InterruptedException {
        String answer = "";
        for (int i = 0; i < 60; i++) {
            answer = node.ask(command);
            if (answer.startsWith("ok") || answer.contains("ReauthorizationRequired")) {
                return answer;
            }
            Thread.sleep(200);
        }
        return answer;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void manyNodesRotateWithoutAReuse(int count) {
        for (int i = 0; i < count; i++) {
            node("none");
        }
        nodes.forEach(node -> node.send("rotate " + ROTATIONS));
        nodes.forEach(node -> assertThat(node.answer()).isEqualTo("ok 0"));

        System.out.println(count + " nodes: " + tenant.oauthCount("rotations") + " rotations, " + refreshes()
                + " requests, " + tenant.oauthCount("reuses") + " reuses");
        assertThat(tenant.oauthCount("reuses")).isZero();
        assertThat(tenant.oauthCount("refusals")).isZero();
        assertThat(refreshes()).isEqualTo(tenant.oauthCount("rotations")).isGreaterThanOrEqualTo(ROTATIONS);
        assertThat(row().state()).isEqualTo(GrantState.ACTIVE);
        assertThat(row().lineage()).isEqualTo(1 + tenant.oauthCount("rotations"));
    }

    /** Only a token that was on its way from BlueConic when its node died may be lost, and costs one reuse at most. */
    @Test
    void nodesKilledAtAnyMomentLoseAtMostWhatWasOnItsWay() throws Exception {
        int lost = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            NodeProcess victim = node("none");
            NodeProcess survivor = node("none");
            victim.send("rotate 1000");
            survivor.send("rotate 50");
            Thread.sleep(ThreadLocalRandom.current().nextInt(600));
            victim.close();
            assertThat(survivor.answer()).startsWith("ok");
            survivor.ask("recover");
            if (eventually(survivor, "get").contains("ReauthorizationRequired")) {
                assertThat(row().state()).isEqualTo(GrantState.REAUTH_REQUIRED);
                lost++;
                connect();
            } else {
                rotateOnce(survivor);
            }
            survivor.close();
        }
        System.out.println(KILLS + " kills: " + tenant.oauthCount("rotations") + " rotations, " + lost
                + " grants lost, " + tenant.oauthCount("reuses") + " reuses");
        assertThat(tenant.oauthCount("rotations")).isGreaterThan(KILLS);
        assertThat(tenant.oauthCount("reuses")).isLessThanOrEqualTo(lost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F1", "F2", "F3", "F7", "F8", "F9"})
    void aNodeThatDiesThereLosesNothing(String point) throws Exception {
        assertThat(armed(point).ask("rotate 1")).isEqualTo("dead");

        NodeProcess later = node("none");
        later.ask("recover");
        assertThat(eventually(later, "get")).startsWith("ok");
        rotateOnce(later);
        assertThat(tenant.oauthCount("reuses")).isZero();
        assertThat(tenant.oauthCount("refusals")).isZero();
        assertThat(refreshes()).isEqualTo(tenant.oauthCount("rotations"));
        assertThat(row().state()).isEqualTo(GrantState.ACTIVE);
    }

    @Test
    void aNodeThatDiesBeforeBlueConicHasActedLosesNothing() throws Exception {
        tenant.fault(Fault.dropBeforeCommit().before(700).grant("refresh_token"));
        assertThat(armed("F4").ask("rotate 1")).isEqualTo("dead");

        rotateOnce(node("none"));
        assertThat(tenant.oauthCount("reuses")).isZero();
        assertThat(refreshes()).isEqualTo(2);
    }

    /** The windows that no client can close: BlueConic has acted, and nothing is written down yet. */
    @ParameterizedTest
    @ValueSource(strings = {"F4", "F5", "F6"})
    void aNodeThatDiesBehindTheCommitCostsOneReuseAndAHuman(String point) throws Exception {
        tenant.fault(Fault.slow().after(700).grant("refresh_token"));
        assertThat(armed(point).ask("rotate 1")).isEqualTo("dead");

        NodeProcess later = node("none");
        for (int i = 0; i < 60 && row().state() != GrantState.REAUTH_REQUIRED; i++) {
            later.ask("get");
            Thread.sleep(200);
        }
        assertThat(later.ask("get")).isEqualTo("error ReauthorizationRequiredException");
        assertThat(refreshes()).isEqualTo(2);
        assertThat(tenant.oauthCount("reuses")).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesInItsRecoveryLosesNothing() throws Exception {
        assertThat(armed("F7").ask("rotate 1")).isEqualTo("dead");
        NodeProcess second = node("F10");
        second.ask("arm");
        assertThat(second.ask("recover")).isEqualTo("dead");

        NodeProcess later = node("none");
        assertThat(later.ask("recover")).isEqualTo("ok");
        assertThat(later.ask("get")).startsWith("ok");
        assertThat(row().lineage()).isEqualTo(2);
        assertThat(refreshes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F11", "F12"})
    void aDisconnectIsFinishedByALaterProcess(String point) throws Exception {
        assertThat(armed(point).ask("revoke")).isEqualTo("dead");
        assertThat(row().state()).isEqualTo(GrantState.REVOKING);

        assertThat(eventually(node("none"), "recover")).isEqualTo("ok");
        assertThat(row().state()).isEqualTo(GrantState.REVOKED);
        assertThat(tenant.oauthCount("alive")).isZero();
        assertThat(refreshes()).isZero();
    }

    /** F0: before the lease. F1: inside its transaction. F2: after it, before the check of what is left of it. */
    @ParameterizedTest
    @ValueSource(strings = {"F0", "F1", "F2"})
    void aNodeThatIsStoppedForLongerThanItsLeaseReusesNothing(String point) throws Exception {
        NodeProcess stopped = armed("stop-" + point);
        stopped.send("rotate 1");
        assertThat(stopped.answer()).isEqualTo("stopping");
        Thread.sleep(NodeMain.LIMITS.lease().plusMillis(500).toMillis());
        rotateOnce(node("none"));
        stopped.cont();

        assertThat(stopped.answer()).startsWith("ok");
        assertThat(eventually(stopped, "get")).startsWith("ok");
        assertThat(tenant.oauthCount("reuses")).isZero();
        assertThat(tenant.oauthCount("refusals")).isZero();
        assertThat(refreshes()).isEqualTo(tenant.oauthCount("rotations"));
    }
}
