package io.github.blueconic4j.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The authorization code flow as a browser and an application see it. */
class AuthorizationTest {
    private static final String BACK = "http://localhost:9080/callback";
    /** RFC 7636 appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private URI authorize(String further) {
        return URI.create(tenant.url() + "/rest/v2/oauth/authorize?response_type=code&client_id=" + tenant.clientId()
                + "&redirect_uri=" + Client.encode(BACK) + further);
    }

    private URI authorize() {
        return authorize("&state=s-1&code_challenge=" + CHALLENGE + "&code_challenge_method=S256");
    }

    private static Map<String, String> query(String url) {
        Map<String, String> query = new HashMap<>();
        for (String pair : URI.create(url).getRawQuery().split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private String code() {
        return query(tenant.consent(authorize()).toString()).get("code");
    }

    private Client.Answer token(String form) {
        return client.form(
                tenant.url() + "/rest/v2/oauth/token",
                form + "&client_id=" + tenant.clientId() + "&client_secret=" + tenant.clientSecret());
    }

    private Client.Answer exchange(String code, String verifier) {
        return token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + Client.encode(BACK)
                + "&code_verifier=" + verifier);
    }

    private Client.Answer refresh(String refreshToken) {
        return token("grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    private static String refreshTokenOf(Client.Answer answer) {
        return answer.json().path("refresh_token").asText();
    }

    @Test
    void aBrowserLogsInAllowsAndIsSentBackWithACode() {
        Client.Answer asked = Client.send(HttpRequest.newBuilder(authorize()).GET());
        assertThat(asked.status()).isEqualTo(303);
        Client.Answer login = Client.send(HttpRequest.newBuilder(tenant.url().resolve(asked.header("Location")))
                .GET());
        assertThat(login.header("Cache-Control")).isEqualTo("no-store");
        Client.Answer consent =
                client.form(tenant.url() + "/_login", "user=jo&password=x&ticket=" + Client.encode(ticket(login)));
        assertThat(consent.text()).contains(tenant.clientId()).contains("read:segments");
        Client.Answer back = client.form(
                tenant.url() + "/_login/consent", "decision=allow&ticket=" + Client.encode(ticket(consent)));

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).startsWith(BACK + "?code=");
        assertThat(query(back.header("Location"))).containsEntry("state", "s-1").containsKey("iss");
        assertThat(exchange(query(back.header("Location")).get("code"), VERIFIER)
                        .status())
                .isEqualTo(200);
        assertThat(client.form(
                                tenant.url() + "/_login/consent",
                                "decision=allow&ticket=" + Client.encode(ticket(consent)))
                        .status())
                .as("a consent is given once")
                .isEqualTo(400);
    }

    private static String ticket(Client.Answer page) {
        Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    @Test
    void saysNoWhenTheHumanDoes() {
        assertThat(query(tenant.deny(authorize()).toString()))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s-1")
                .doesNotContainKey("code");
        assertThat(tenant.oauthCount("consents")).isZero();
    }

    @Test
    void sendsABadRequestBackUnlessTheApplicationIsUnknown() {
        assertThat(query(tenant.consent(authorize("")).toString())).containsEntry("error", "invalid_request");
        URI foreign = URI.create(authorize().toString().replace("localhost", "evil.example.com"));
        assertThatThrownBy(() -> tenant.consent(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Client.send(HttpRequest.newBuilder(
                                        URI.create(authorize().toString().replace("9080", "9080%23x")))
                                .GET())
                        .status())
                .isEqualTo(400);
        try (SimulatedTenant strict = SimulatedTenant.builder()
                .redirectUris(Set.of("https://app.example.com/cb"))
                .start()) {
            URI url = URI.create(strict.url()
                    + authorize().toString().substring(tenant.url().toString().length()));
            assertThatThrownBy(() -> strict.consent(url)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesThePlainMethodAsBlueConicDoesAndCountsIt() {
        URI plain = tenant.consent(authorize("&code_challenge=" + VERIFIER));

        assertThat(exchange(query(plain.toString()).get("code"), VERIFIER).status())
                .isEqualTo(200);
        assertThat(tenant.oauthCount("plainChallenges")).isEqualTo(1);
    }

    @Test
    void aCodeIsGoodOnceForItsVerifierAndRedirectUri() {
        assertThat(exchange(code(), "another-verifier").json().path("error").asText())
                .isEqualTo("invalid_grant");
        assertThat(exchange("made-up", VERIFIER).status()).isEqualTo(400);
        String code = code();
        Client.Answer first = exchange(code, VERIFIER);
        assertThat(first.json().path("access_token").asText()).isNotEmpty();
        client.token(first.json().path("access_token").asText());
        assertThat(client.get("/segments").status()).isEqualTo(200);

        assertThat(exchange(code, VERIFIER).status()).isEqualTo(400);
        assertThat(client.get("/segments").status()).as("what came of it ended").isEqualTo(401);
        assertThat(refresh(refreshTokenOf(first)).status()).isEqualTo(400);
    }

    @Test
    void everyRefreshRotatesAndAReuseEndsTheWholeGrant() {
        String one = refreshTokenOf(exchange(code(), VERIFIER));
        Client.Answer second = refresh(one);
        String two = refreshTokenOf(second);
        assertThat(two).isNotEqualTo(one);
        client.token(second.json().path("access_token").asText());
        assertThat(client.get("/segments").status()).isEqualTo(200);

        JsonNode refusal = refresh(one).json();
        assertThat(refusal.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refresh(two).status()).isEqualTo(400);
        assertThat(client.get("/segments").status()).isEqualTo(401);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isEqualTo(1);
        assertThat(tenant.oauthCount("refusals")).isEqualTo(2);
        assertThat(tenant.oauthCount("alive")).isZero();
    }

    @Test
    void withinTheGraceWindowAReuseGetsTheSameTokens() {
        try (SimulatedTenant lenient =
                SimulatedTenant.builder().refreshGrace(Duration.ofMinutes(1)).start()) {
            Client other = new Client(lenient);
            URI url = URI.create(lenient.url()
                    + authorize().toString().substring(tenant.url().toString().length()));
            String credentials = "&client_id=" + lenient.clientId() + "&client_secret=" + lenient.clientSecret();
            String token = lenient.url() + "/rest/v2/oauth/token";
            String one = refreshTokenOf(other.form(
                    token,
                    "grant_type=authorization_code&code_verifier=" + VERIFIER + "&redirect_uri=" + Client.encode(BACK)
                            + "&code=" + query(lenient.consent(url).toString()).get("code") + credentials));
            String refresh = "grant_type=refresh_token&refresh_token=" + one + credentials;

            assertThat(other.form(token, refresh).json())
                    .isEqualTo(other.form(token, refresh).json());
            assertThat(lenient.oauthCount("reuses")).isZero();
        }
    }

    @Test
    void revokingARefreshTokenEndsItsGrantAlone() {
        Client.Answer mine = exchange(code(), VERIFIER);
        Client.Answer other = exchange(code(), VERIFIER);
        client.form(
                tenant.url() + "/rest/v2/oauth/revoke",
                "token_type_hint=refresh_token&token=" + refreshTokenOf(mine) + "&client_id=" + tenant.clientId()
                        + "&client_secret=" + tenant.clientSecret());

        assertThat(refresh(refreshTokenOf(mine)).status()).isEqualTo(400);
        client.token(mine.json().path("access_token").asText());
        assertThat(client.get("/segments").status()).isEqualTo(401);
        assertThat(refresh(refreshTokenOf(other)).status()).isEqualTo(200);
        assertThat(tenant.oauthCount("revocations")).isEqualTo(1);
    }

    @Test
    void theControlEndpointDoesTheSame() {
        JsonNode answer = client.control(
                        "POST",
                        "/oauth/consent",
                        "url=" + Client.encode(authorize().toString()))
                .json();
        assertThat(exchange(query(answer.path("callback").asText()).get("code"), VERIFIER)
                        .status())
                .isEqualTo(200);
        JsonNode denied = client.control(
                        "POST",
                        "/oauth/consent",
                        "deny=true&url=" + Client.encode(authorize().toString()))
                .json();
        assertThat(query(denied.path("callback").asText())).containsEntry("error", "access_denied");
        assertThat(client.control("GET", "/oauth", "").json().path("exchanges").asInt())
                .isEqualTo(1);
        client.control("POST", "/oauth/revoke", "");
        assertThat(tenant.oauthCount("alive")).isZero();
    }
}
