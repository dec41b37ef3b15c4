package io.github.blueconic4j.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTest {
    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(10).ttl(Duration.ofMinutes(5)).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void givesABearerTokenForClientCredentialsAndNoRefreshToken() {
        Client.Answer answer = client.tokenAnswer("client_credentials", tenant.clientId(), tenant.clientSecret());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(300);
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(2);
    }

    @Test
    void takesTheSecretByBasicAuthenticationPlainAndFormEncoded() {
        try (SimulatedTenant other =
                SimulatedTenant.builder().clientSecret("a+b%c: ü").start()) {
            assertThat(basic(other, other.clientSecret())).isEqualTo(200);
            assertThat(basic(other, Client.encode(other.clientSecret()))).isEqualTo(200);
            assertThat(basic(other, "a b%c: ü")).isEqualTo(401);
        }
    }

    private static int basic(SimulatedTenant tenant, String secret) {
        String pair = tenant.clientId() + ":" + secret;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return Client.send(HttpRequest.newBuilder(URI.create(tenant.url() + "/rest/v2/oauth/token"))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
                .status();
    }

    @Test
    void refusesAWrongSecretAnotherGrantAndAMissingField() {
        Client.Answer wrong = client.tokenAnswer("client_credentials", tenant.clientId(), "guess");
        Client.Answer other = client.tokenAnswer("password", tenant.clientId(), tenant.clientSecret());
        Client.Answer missing = client.form(tenant.url() + "/rest/v2/oauth/token", "grant_type=client_credentials");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("error").asText()).isEqualTo("unsupported_grant_type");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void answers401WithoutATokenWithAnUnknownOneAndAfterRevocation() {
        assertThat(client.get("/segments").status()).isEqualTo(200);

        tenant.revokeAccessTokens();
        assertThat(client.get("/segments").status()).isEqualTo(401);
        client.token("made-up");
        assertThat(client.get("/segments").status()).isEqualTo(401);
        client.token(null);
        assertThat(client.get("/segments").status()).isEqualTo(401);
    }

    @Test
    void answers401WithAnExpiredToken() {
        client.control("POST", "/tokens/ttl", "seconds=0");
        client.newToken();

        assertThat(client.get("/segments").status()).isEqualTo(401);
    }

    @Test
    void revokesOneTokenAndAnswers200ForAnUnknownOne() {
        String token = client.newToken();
        String credentials = "&client_id=" + tenant.clientId() + "&client_secret=" + tenant.clientSecret();
        String revoke = tenant.url() + "/rest/v2/oauth/revoke";

        assertThat(client.form(revoke, "token=unknown" + credentials).status()).isEqualTo(200);
        assertThat(client.get("/segments").status()).isEqualTo(200);
        assertThat(client.form(revoke, "token=" + token + credentials).status()).isEqualTo(200);
        assertThat(client.get("/segments").status()).isEqualTo(401);
    }

    @Test
    void answers403WhenTheTokenLacksTheScope() {
        try (SimulatedTenant narrow =
                SimulatedTenant.builder().scopes(Set.of("read:roles")).start()) {
            Client.Answer answer = new Client(narrow).get("/segments");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("message").asText()).contains("read:segments");
        }
    }
}
