package io.github.blueconic4j.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.blueconic4j.it.application.ConnectedResource;
import io.github.blueconic4j.it.application.RestApplication;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.h2.Driver;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a grant on two Open Liberty servers with one database: connected on one, called back on the other, refreshed,
 * killed, disconnected. One story, so in order.
 */
@Tag("nodes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String TOKEN_REQUEST = "POST /oauth/token";
    private static final Node ONE = new Node("node1", Integer.getInteger("node1.http.port"));
    private static final Node TWO = new Node("node2", Integer.getInteger("node2.http.port"));
    private static final Path DATABASE = Path.of("target/liberty/wlp/usr/servers/nodes");

    private static SimulatedTenant tenant;

    @BeforeAll
    static void start() throws Exception {
        tenant = SimulatedTenant.builder().profiles(7).ttl(Duration.ofHours(1)).start();
        if (Files.isDirectory(DATABASE)) {
            try (Stream<Path> files = Files.list(DATABASE)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        ONE.start(application(), Driver.class);
        TWO.start(application(), Driver.class);
        ONE.await("/app/state");
        TWO.await("/app/state");
    }

    @AfterAll
    static void stop() {
        ONE.close();
        TWO.close();
        tenant.close();
    }

    private static WebArchive application() {
        String properties = String.join(
                "\n",
                "config_ordinal=350",
                "blueconic.url=" + tenant.url(),
                "blueconic.client-id=" + tenant.clientId(),
                "blueconic.client-secret=" + tenant.clientSecret(),
                "blueconic.call-timeout=PT20S",
                "blueconic.grant=authorization-code",
                "blueconic.redirect-uri=" + TWO.url() + "/app/blueconic/callback",
                "blueconic.token-store=jdbc",
                "blueconic.token-store.data-source=jdbc/blueconic",
                "blueconic.token-store.create-tables=true",
                "blueconic.token-store.key=k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "blueconic.token-store.lease=PT4S",
                "blueconic.token-timeout=PT2S",
                "blueconic.token-store.write-timeout=PT1S",
                "blueconic.endpoints.enabled=true",
                "blueconic.endpoints.role=admin");
        return Archives.ourWar("app.war")
                .addClasses(ConnectedResource.class, RestApplication.class)
                .addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties")
                .addAsWebInfResource(
                        new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                                + "<login-config><auth-method>BASIC</auth-method></login-config></web-app>"),
                        "web.xml");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Begins on one node; the browser comes back to the other, with its cookie. */
    private static HttpResponse<String> connect(Node begins, Node completes) throws Exception {
        HttpResponse<String> begun = begins.as("admin", "GET", "/app/blueconic/authorize?return=/app/state");
        // the server has a cookie of its own, for the login
        String cookie = begun.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("blueconic-"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        URI callback = tenant.consent(URI.create(location(begun)));
        return completes.as(
                "admin",
                "GET",
                "/app/blueconic/callback?" + callback.getRawQuery(),
                "Cookie",
                cookie.substring(0, cookie.indexOf(';')));
    }

    private static void assertWorks(Node node) throws IOException, InterruptedException {
        assertThat(node.get("/app/segments").body()).matches("\\d+");
    }

    @Test
    @Order(1)
    void theEndpointsAreForTheRoleAlone() throws Exception {
        assertThat(ONE.get("/app/blueconic/authorize").statusCode()).isEqualTo(401);
        assertThat(ONE.as("guest", "GET", "/app/blueconic/authorize").statusCode())
                .isEqualTo(403);
        assertThat(ONE.as("guest", "POST", "/app/blueconic/disconnect").statusCode())
                .isEqualTo(403);
        assertThat(ONE.get("/app/segments").body()).isEqualTo("ReauthorizationRequiredException");
    }

    @Test
    @Order(2)
    void aConsentBegunOnOneNodeIsCompletedOnTheOtherAndGoodForBoth() throws Exception {
        assertThat(location(connect(ONE, TWO))).isEqualTo("/app/state");

        Thread.sleep(2500); // the other looks again after that time
        assertWorks(ONE);
        assertWorks(TWO);
        assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(1);
        assertThat(ONE.get("/app/state").body()).contains("state=Optional[ACTIVE]");
    }

    @Test
    @Order(3)
    void whatOneNodeRefreshesTheOtherTakesOver() throws Exception {
        tenant.revokeAccessTokens();
        assertWorks(TWO);
        assertWorks(ONE);

        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    @Order(4)
    void aKilledNodeIsConnectedWhenItIsBack() throws Exception {
        ONE.kill();
        ONE.start();
        ONE.await("/app/state");

        assertWorks(ONE);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
    }

    @Test
    @Order(5)
    void aCallerWhoseTransactionIsRolledBackKeepsTheGrant() throws Exception {
        tenant.revokeAccessTokens();
        assertThat(ONE.get("/app/rolled-back").statusCode()).isEqualTo(500);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(2);

        assertWorks(TWO);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(2);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    @Order(6)
    void aLostAnswerIsOneRequestBeforeTheLateReplay() throws Exception {
        // node 2 has not forced a refresh for a while; criterion 12, with the server's own JVM flags
        ONE.kill();
        ONE.start();
        ONE.await("/app/state");
        assertWorks(ONE);
        long before = tenant.requestCount(TOKEN_REQUEST);
        tenant.fault(Fault.dropBeforeCommit().grant("refresh_token"));
        tenant.revokeAccessTokens();
        ONE.get("/app/segments");
        assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(before + 1);
        assertThat(ONE.get("/app/state").body()).contains("INFLIGHT", "UNKNOWN");
    }

    @Test
    @Order(7)
    void aNewConsentEndsAllThat() throws Exception {
        assertThat(location(connect(TWO, TWO))).isEqualTo("/app/state");

        assertWorks(TWO);
        assertThat(TWO.get("/app/state").body()).contains("state=Optional[ACTIVE]");
    }

    @Test
    @Order(8)
    void aDisconnectOnOneNodeIsOneForBoth() throws Exception {
        assertThat(ONE.as("admin", "POST", "/app/blueconic/disconnect", "Origin", "https://evil.example.com")
                        .statusCode())
                .isEqualTo(403);
        assertThat(TWO.as("admin", "POST", "/app/blueconic/disconnect").body()).contains("Disconnected");

        assertThat(TWO.get("/app/segments").body()).isEqualTo("ReauthorizationRequiredException");
        // node 1 still waits with its lost answer, and looks at the row every two seconds
        Thread.sleep(2500);
        assertThat(ONE.get("/app/segments").body()).isEqualTo("ReauthorizationRequiredException");
        assertThat(ONE.get("/app/state").body()).contains("state=Optional[REVOKED]");
    }

    @Test
    @Order(9)
    void noSecretStandsInAnyLog() throws Exception {
        for (Node node : new Node[] {ONE, TWO}) {
            assertThat(node.logs())
                    .contains("app")
                    .doesNotContain("sim-at-", "sim-rt-", "sim-code-", tenant.clientSecret(), "MDEyMzQ1Njc4OTAx");
        }
    }
}
