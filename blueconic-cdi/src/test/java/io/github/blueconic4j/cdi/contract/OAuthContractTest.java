package io.github.blueconic4j.cdi.contract;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.Obtained;
import io.github.blueconic4j.cdi.testing.RawServer;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.token.ClientCredentials;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.transport.Transport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The OAuth answers that BlueConic's own document shows. They are read where they lie. */
class OAuthContractTest {

    private static JsonObject token;

    @BeforeAll
    static void readDocument() throws Exception {
        Path document = Path.of(System.getProperty("blueconic.openapi", "../../shared/openapi/blueconic-r103.json"));
        if (!Files.isReadable(document)) {
            System.out.println("OAuth contract tests are left out: there is no OpenAPI document at " + document
                    + "; say where with -Dblueconic.openapi=PATH");
        }
        Assumptions.assumeTrue(Files.isReadable(document));
        try (InputStream in = Files.newInputStream(document)) {
            token = Json.createReader(in)
                    .readObject()
                    .getJsonObject("paths")
                    .getJsonObject("/oauth/token")
                    .getJsonObject("post");
        }
    }

    private static List<String> examples(int status) {
        return token
                .getJsonObject("responses")
                .getJsonObject(Integer.toString(status))
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("examples")
                .values()
                .stream()
                .map(example -> example.asJsonObject().get("value"))
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .toList();
    }

    private static TokenAnswer acquire(int status, String body) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (RawServer server = new RawServer(request -> RawServer.http(status, "application/json", body))) {
            TenantConfig config = new Settings().url(server.url()).read();
            return Obtained.by(
                    new ClientCredentials(
                            config,
                            new TokenEndpoint(config, new Transport(config, threads, new DaemonAlarm())),
                            new RecordedEvents()),
                    config);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tokenAndLifeOfASuccessAreKept() throws Exception {
        assertThat(examples(200)).isNotEmpty();
        for (String body : examples(200)) {
            JsonObject shown = Json.createReader(new StringReader(body)).readObject();
            TokenAnswer read = TokenAnswer.read(body.getBytes(StandardCharsets.UTF_8));

            assertThat(read.token().value()).isEqualTo(shown.getString("access_token"));
            assertThat(read.life()).hasSeconds(shown.getInt("expires_in"));
            assertThat(shown.getString("token_type")).isEqualToIgnoringCase("bearer");
            assertThat(read.token().authorization()).startsWith("Bearer ");
            assertThat(shown.keySet())
                    .as("a member that nobody has looked at yet")
                    .isSubsetOf("access_token", "expires_in", "token_type", "refresh_token");
            assertThat(acquire(200, body).token().value())
                    .isEqualTo(read.token().value());
        }
    }

    @Test
    void anUnsupportedGrantTypeIsAnHttpErrorWithThatCode() {
        assertThat(examples(400)).isNotEmpty();
        for (String body : examples(400)) {
            BlueConicHttpException failure =
                    catchThrowableOfType(BlueConicHttpException.class, () -> acquire(400, body));
            assertThat(failure).isExactlyInstanceOf(BlueConicHttpException.class);
            assertThat(failure.status()).isEqualTo(400);
            assertThat(failure.code()).contains("unsupported_grant_type");
            assertThat(failure).hasMessage("POST /oauth/token → 400 unsupported_grant_type");
        }
    }

    @Test
    void anInvalidClientIsARejectedClient() {
        assertThat(examples(401)).isNotEmpty();
        for (String body : examples(401)) {
            assertThat(catchThrowable(() -> acquire(401, body)))
                    .isInstanceOfSatisfying(ClientRejectedException.class, failure -> assertThat(failure.error())
                            .isEqualTo("invalid_client"));
        }
    }
}
