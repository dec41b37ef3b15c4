package io.github.blueconic4j.cdi.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.Obtained;
import io.github.blueconic4j.cdi.testing.RawServer;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Token requests as a server sees them that answers badly or not at all. */
@Timeout(30)
class TokenOnTheWireTest {

    private static final String TOKEN = RawServer.http(200, "application/json", "{\"access_token\":\"t\"}");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Settings settings = new Settings();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private TokenAnswer acquire(URI url) {
        TenantConfig config = settings.url(url).read();
        return Obtained.by(
                new ClientCredentials(
                        config,
                        new TokenEndpoint(config, new Transport(config, threads, new DaemonAlarm())),
                        new RecordedEvents()),
                config);
    }

    private ConnectionFailedException failure(URI url) {
        return catchThrowableOfType(ConnectionFailedException.class, () -> acquire(url));
    }

    @Test
    void sendsIdAndSecretInTheFormAndNoAuthorizationHeader() throws Exception {
        settings.with("blueconic.scope", "read:segments read:profiles").with("blueconic.user-agent", "shop/2.1");
        try (RawServer server = new RawServer(request -> TOKEN)) {
            acquire(server.url());

            String request = server.requests().get(0);
            assertThat(request)
                    .startsWith("POST /rest/v2/oauth/token HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nContent-Type: application/x-www-form-urlencoded\r\n")
                    .containsIgnoringCase("\r\nAccept: application/json\r\n")
                    .containsIgnoringCase("\r\nUser-Agent: shop/2.1 blueconic4j/")
                    .doesNotContainIgnoringCase("\r\nAuthorization:")
                    .endsWith("\r\n\r\nclient_id=my-client&client_secret=" + Settings.SECRET
                            + "&grant_type=client_credentials&scope=read%3Asegments+read%3Aprofiles");
        }
    }

    @Test
    void asksForNoScopeUnlessOneIsSet() throws Exception {
        try (RawServer server = new RawServer(request -> TOKEN)) {
            acquire(server.url());
            assertThat(server.requests()).singleElement().asString().doesNotContain("scope");
        }
    }

    @Test
    void sendsTheRequestOnceWhenTheConnectionIsDroppedBehindIt() throws Exception {
        try (RawServer server = new RawServer(request -> null)) {
            ConnectionFailedException failure = failure(server.url());

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void sendsTheRequestOnceWhenTheAnswerBreaksOffInItsHead() throws Exception {
        try (RawServer server = new RawServer(request -> "HTTP/1.1 200 OK\r\nContent-")) {
            assertThat(failure(server.url()).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        ConnectionFailedException failure = failure(URI.create("http://localhost:" + port));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        assertThat(failure).hasMessageContaining("blueconic.url").hasMessageNotContaining(Settings.SECRET);
    }

    @Test
    void knowsThatNothingWasSentToANameThatDoesNotExist() {
        assertThat(failure(URI.create("https://no-such-tenant.invalid")).outcome())
                .isEqualTo(Outcome.NOT_PROCESSED);
    }

    @Test
    void knowsThatNothingWasSentWhereTheHandshakeNeverEnds() throws Exception {
        settings.with("blueconic.connect-timeout", "PT0.3S");
        try (RawServer silent = new RawServer(request -> TOKEN)) {
            URI https = URI.create("https://localhost:" + silent.url().getPort());
            assertThat(failure(https).outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
    }

    @Test
    void knowsThatNothingWasSentWhereTheServerSpeaksNoTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> refuseTls(plain));
            URI https = URI.create("https://localhost:" + plain.getLocalPort());
            assertThat(failure(https).outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
    }

    private static void refuseTls(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            byte[] unused = client.getInputStream().readNBytes(5);
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            unused = client.getInputStream().readAllBytes();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Test
    void goesThroughTheProxy() throws Exception {
        try (RawServer proxy = new RawServer(request -> TOKEN)) {
            settings.with("blueconic.proxy", "localhost:" + proxy.url().getPort());
            acquire(URI.create("http://127.9.9.9:9"));

            assertThat(proxy.requests()).singleElement().asString().startsWith("POST http://127.9.9.9:9/rest/v2/");
        }
    }

    @Test
    void keepsTheInterruptOfTheThreadThatAsks() throws Exception {
        try (RawServer server = new RawServer(request -> TOKEN)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> acquire(server.url())).isInstanceOf(ConnectionFailedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
