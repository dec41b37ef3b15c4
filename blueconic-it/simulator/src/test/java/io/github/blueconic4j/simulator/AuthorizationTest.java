package io.github.blueconic4j.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.simulator.Application.BACK;
import static io.github.blueconic4j.simulator.Application.CHALLENGE;
import static io.github.blueconic4j.simulator.Application.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From the authorization URL to the way back, as a browser sees it and as a test does without one. */
class AuthorizationTest {
    private static final String S256 = "&code_challenge_method=S256&code_challenge=" + CHALLENGE;

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Client client = new Client(tenant);
    private final Application application = new Application(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static Client.Answer open(URI url) {
        return Client.send(HttpRequest.newBuilder(url).GET());
    }

    private Client.Answer loginPage() {
        return follow(tenant, open(application.authorize()));
    }

    private static Client.Answer follow(SimulatedTenant tenant, Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return open(tenant.url().resolve(answer.header("Location")));
    }

    private Client.Answer logIn(Client.Answer loginPage) {
        return follow(tenant, client.form(tenant.url() + "/_login", "user=jo&password=x&ticket=" + ticket(loginPage)));
    }

    private Client.Answer decide(Client.Answer consentPage, String decision) {
        return client.form(tenant.url() + "/_login/consent", "decision=" + decision + "&ticket=" + ticket(consentPage));
    }

    private static String ticket(Client.Answer page) {
        Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(ticket.find()).isTrue();
        return Client.encode(ticket.group(1));
    }

    private static Map<String, String> wayBack(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(BACK + "?");
        return query(URI.create(answer.header("Location")));
    }

    @Test
    void aBrowserLogsInAllowsAndIsSentBackWithACode() {
        Client.Answer consent = logIn(loginPage());
        assertThat(consent.text()).contains(tenant.clientId()).contains("<li>read:segments</li>");
        Map<String, String> back = wayBack(decide(consent, "allow"));

        assertThat(back).containsOnlyKeys("code", "state", "iss");
        assertThat(back).containsEntry("state", "s-1");
        assertThat(back).containsEntry("iss", tenant.url().toString());
        assertThat(application.exchange(back.get("code")).status()).isEqualTo(200);
        assertThat(tenant.oauthCount("consents")).isEqualTo(1);
    }

    @Test
    void aBrowserThatDeniesIsSentBackWithoutACode() {
        Map<String, String> back = wayBack(decide(logIn(loginPage()), "deny"));

        assertThat(back).containsOnlyKeys("error", "state", "iss");
        assertThat(back).containsEntry("error", "access_denied").containsEntry("state", "s-1");
        assertThat(tenant.oauthCount("denials")).isEqualTo(1);
        assertThat(tenant.oauthCount("consents")).isZero();
    }

    @Test
    void aDecisionIsMadeOnceAndOnlyByWhoHasSeenThePage() {
        Client.Answer login = loginPage();
        Client.Answer first = logIn(login);
        Client.Answer loadedAgain = open(consentPage(first));
        Client.Answer loggedInAgain = logIn(login);
        assertThat(decide(login, "allow").status()).as("the login's ticket").isEqualTo(400);
        assertThat(decide(first, "perhaps").status()).as("no decision").isEqualTo(400);
        assertThat(client.form(tenant.url() + "/_login/consent", "decision=allow")
                        .status())
                .as("no ticket")
                .isEqualTo(400);
        assertThat(decide(loadedAgain, "allow").status()).isEqualTo(302);

        assertThat(decide(loadedAgain, "allow").status()).isEqualTo(400);
        assertThat(decide(loggedInAgain, "allow").status())
                .as("another page, same request")
                .isEqualTo(400);
        assertThat(open(consentPage(first)).status()).isEqualTo(400);
        assertThat(open(consentPage(login)).status()).isEqualTo(400);
        assertThat(client.form(tenant.url() + "/_login", "user=jo&password=x&ticket=" + ticket(login))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.oauthCount("consents")).isEqualTo(1);
    }

    private URI consentPage(Client.Answer page) {
        return tenant.url().resolve("/_login/consent?ticket=" + ticket(page));
    }

    @Test
    void nobodyLogsInWithoutANameAndAPassword() {
        Client.Answer again = client.form(tenant.url() + "/_login", "user=jo&password=&ticket=" + ticket(loginPage()));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains("role=\"alert\"");
        assertThat(logIn(again).text()).contains("Allow access?");
        assertThat(open(tenant.url().resolve("/_login")).status()).isEqualTo(400);
        assertThat(open(tenant.url().resolve("/_login/other?ticket=x")).status())
                .isEqualTo(404);
    }

    @Test
    void pagesAreNeitherKeptNorFramedNorMadeByTheApplication() {
        try (SimulatedTenant odd =
                SimulatedTenant.builder().clientId("<b>&\"'").scopes(Set.of()).start()) {
            Application shop = new Application(odd);
            Client.Answer login = follow(odd, open(shop.authorize()));
            Client.Answer consent =
                    follow(odd, client.form(odd.url() + "/_login", "user=<i>&password=x&ticket=" + ticket(login)));
            Client.Answer refusal = open(shop.authorize("https://elsewhere.example.com/", S256));

            assertThat(consent.text()).contains("&lt;b&gt;&amp;&quot;&#39;").doesNotContain("<b>", "<i>");
            for (Client.Answer page : List.of(login, consent, refusal)) {
                assertThat(page.header("Cache-Control")).isEqualTo("no-store");
                assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
                assertThat(page.text()).contains("<html lang=\"en\">").doesNotContain("<script", "://", "<link");
            }
        }
    }

    @Test
    void anUnknownApplicationOrRedirectUriGetsAPageAndNoRedirect() {
        URI good = application.authorize();
        for (String url : List.of(
                good.toString().replace(tenant.clientId(), "somebody"),
                good.toString().replace("client_id=", "x="),
                good + "&client_id=" + tenant.clientId(),
                good + "&redirect_uri=" + Client.encode(BACK),
                good.toString().replace("redirect_uri=", "x="),
                application.authorize(BACK + "#x", S256).toString(),
                application.authorize("/callback", S256).toString(),
                application
                        .authorize("http://localhost@evil.example.com/", S256)
                        .toString(),
                application.authorize("http://localhost/\r\nX: y", S256).toString(),
                application.authorize("https://evil.example.com/", S256).toString())) {
            Client.Answer answer = open(URI.create(url));

            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.header("Location")).as(url).isNull();
            assertThatThrownBy(() -> tenant.consent(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void otherMistakesAreSentBack() {
        assertError("invalid_request", "&response_type=code&state=s-1");
        assertError("invalid_request", "&response_type=code&state=s-1&code_challenge=too-short");
        assertError("invalid_request", "&state=s-1" + S256);
        assertError("invalid_request", "&response_type=code&state=s-1&state=s-2" + S256);
        assertError("invalid_request", "&response_type=code&state=s-1" + S256.replace("S256", "S512"));
        assertError("unsupported_response_type", "&response_type=token&state=s-1" + S256);
    }

    private void assertError(String error, String further) {
        URI url = application.authorize(BACK, further);

        assertThat(wayBack(open(url)))
                .containsEntry("error", error)
                .containsEntry("state", "s-1")
                .containsKey("iss");
        assertThat(query(tenant.consent(url))).containsEntry("error", error);
    }

    @Test
    void onlyRegisteredRedirectUrisAreGoodOnceThereAreSome() {
        try (SimulatedTenant strict = SimulatedTenant.builder()
                .redirectUri("https://app.example.com/cb?x=1")
                .redirectUri("http://localhost/cb")
                .start()) {
            Application shop = new Application(strict);

            assertThat(strict.consent(shop.authorize("http://localhost/cb", "&response_type=code" + S256)))
                    .hasParameter("code")
                    .hasNoParameter("state");
            assertThat(strict.deny(shop.authorize("https://app.example.com/cb?x=1", "&response_type=code" + S256)))
                    .hasHost("app.example.com")
                    .hasParameter("x", "1")
                    .hasParameter("error", "access_denied");
            assertThatThrownBy(() -> strict.consent(shop.authorize(BACK, "&response_type=code" + S256)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String wrong : List.of("/cb", "https://a.b/#c", "http:x", "ht tp://x")) {
            assertThatThrownBy(() -> SimulatedTenant.builder().redirectUri(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void consentIsGivenToAuthorizationUrlsAlone() {
        URI elsewhere = URI.create(application.authorize().toString().replace("/rest/v2", ""));

        assertThatThrownBy(() -> tenant.consent(elsewhere)).hasMessageContaining("/rest/v2/oauth/authorize");
        assertThatThrownBy(() -> tenant.consent(URI.create("mailto:x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRequestWithAnotherMethodThanS256IsCounted() {
        tenant.consent(application.authorize());
        assertThat(tenant.oauthCount("plainChallenges")).isZero();

        tenant.deny(application.authorize("&code_challenge=" + CHALLENGE));
        open(application.authorize("&code_challenge_method=PLAIN&code_challenge=" + CHALLENGE));
        open(application.authorize("&code_challenge_method=s256&code_challenge=" + CHALLENGE));
        assertThat(tenant.oauthCount("plainChallenges")).isEqualTo(3);
        assertThat(tenant.oauthCount("authorizations")).isEqualTo(4);
        assertThatThrownBy(() -> tenant.oauthCount("plainChallenge")).hasMessageContaining("plainChallenges");
        tenant.reset();
        assertThat(tenant.oauthCount("plainChallenges")).isZero();
    }

    @Test
    void theControlEndpointDoesTheSame() {
        String url = "url=" + Client.encode(application.authorize().toString());

        assertThat(callback(url)).containsKey("code");
        assertThat(callback("deny=false&" + url)).containsKey("code");
        assertThat(callback("deny=true&" + url)).containsEntry("error", "access_denied");
        JsonNode counts = client.control("GET", "/oauth", "").json();
        assertThat(counts.path("consents").asInt()).isEqualTo(2);
        assertThat(counts.path("denials").asInt()).isEqualTo(1);
        assertThat(client.control("POST", "/oauth/consent", "url=http%3A%2F%2Fx%2F")
                        .status())
                .isEqualTo(400);
        assertThat(client.control("POST", "/oauth/consent", "").status()).isEqualTo(400);
    }

    private Map<String, String> callback(String form) {
        JsonNode answer = client.control("POST", "/oauth/consent", form).json();
        return query(URI.create(answer.path("callback").asText()));
    }
}
