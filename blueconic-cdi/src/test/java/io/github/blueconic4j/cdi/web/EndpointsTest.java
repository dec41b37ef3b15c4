package io.github.blueconic4j.cdi.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.WebServer;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The endpoints in a servlet container, as a browser sees them. */
class EndpointsTest {

    private static final String BASE = "/shop/blueconic/";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private Application application;
    private WebServer server;
    private HttpClient browser = newBrowser();

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private void start(Map<String, String> further, boolean withLogin) throws Exception {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.grant", "authorization-code");
        settings.put("blueconic.redirect-uri", "http://localhost:9080/shop/blueconic/callback");
        settings.putAll(further);
        application = Application.start(settings);
        server = WebServer.start(context -> {}, withLogin, 0);
    }

    private void start() throws Exception {
        start(Map.of("blueconic.endpoints.enabled", "true", "blueconic.endpoints.role", "admin"), true);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        application.close();
        tenant.close();
    }

    private HttpRequest.Builder as(String user, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server.url().resolve(path)).header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return checked(browser.send(as("admin", path).build(), BodyHandlers.ofString()));
    }

    private int status(String user, String path) throws Exception {
        return browser.send(as(user, BASE + path).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpResponse<String> post(String path, String... headers) throws Exception {
        HttpRequest.Builder request = as("admin", path).POST(noBody());
        return checked(browser.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString()));
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** From the authorization server back to this one, on whatever port it runs. */
    private String callback(URI atBlueConic) {
        return BASE + "callback?" + atBlueConic.getRawQuery();
    }

    private String begin(String query) throws Exception {
        return location(get(BASE + "authorize" + query));
    }

    private long segments() {
        return application.clients().segments().list(0L, 10L, List.of()).totalResults();
    }

    @Test
    void anAdministratorConnectsAndDisconnects() throws Exception {
        start();
        URI consented = tenant.consent(URI.create(begin("?return=/shop/settings")));
        assertThat(location(get(callback(consented)))).isEqualTo("/shop/settings");
        assertThat(segments()).isPositive();

        HttpResponse<String> disconnected = post(BASE + "disconnect");
        assertThat(disconnected.statusCode()).isEqualTo(200);
        assertThat(disconnected.body()).contains("Disconnected");
        assertThatThrownBy(this::segments).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(location(post(BASE + "disconnect?return=/shop/"))).isEqualTo("/shop/");
    }

    @Test
    void bindsTheBrowserByACookieThatOnlyTheCallbackGets() throws Exception {
        start();
        String cookie =
                get(BASE + "authorize").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie)
                .startsWith("blueconic-")
                .contains("Path=/shop/blueconic/callback", "HttpOnly", "SameSite=Lax", "Max-Age=600")
                .doesNotContain("Secure");
    }

    @Test
    void theCookieIsForHttpsAloneWhereTheCallbackIs() throws Exception {
        start(
                Map.of(
                        "blueconic.endpoints.enabled", "true",
                        "blueconic.endpoints.role", "admin",
                        "blueconic.redirect-uri", "https://app.example.com/shop/blueconic/callback"),
                true);

        assertThat(get(BASE + "authorize").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure");
    }

    @Test
    void twoTabsDoNotDisturbEachOther() throws Exception {
        start();
        URI one = tenant.consent(URI.create(begin("?return=/one")));
        URI two = tenant.consent(URI.create(begin("?return=/two")));

        assertThat(location(get(callback(one)))).isEqualTo("/one");
        assertThat(location(get(callback(two)))).isEqualTo("/two");
        assertThat(get(callback(two)).statusCode()).as("twice").isEqualTo(400);
    }

    @Test
    void refusesACallbackFromAnotherBrowser() throws Exception {
        start();
        URI consented = tenant.consent(URI.create(begin("")));
        browser = newBrowser();

        HttpResponse<String> refused = get(callback(consented));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("another browser").contains(BASE + "authorize");
        assertThat(tenant.requestCount("POST /oauth/token")).isZero();
    }

    @Test
    void saysWhatBlueConicSaidAndQuotesNothing() throws Exception {
        start();
        HttpResponse<String> denied = get(callback(tenant.deny(URI.create(begin("")))));
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("access_denied");
        HttpResponse<String> foreign = get(BASE + "callback?state=%3Cscript%3E&error=%3Cscript%3E&code=canary");
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.body()).doesNotContain("<script>").doesNotContain("canary");
        assertThat(get(BASE + "callback").statusCode()).isEqualTo(400);
        tenant.fault(Fault.answer(503, ""));
        assertThat(get(callback(tenant.consent(URI.create(begin(""))))).statusCode())
                .isEqualTo(503);
        tenant.fault(Fault.answer(401, "{\"error\":\"invalid_client\"}"));
        HttpResponse<String> rejected = get(callback(tenant.consent(URI.create(begin("")))));
        assertThat(rejected.statusCode()).isEqualTo(502);
        assertThat(rejected.body()).contains("blueconic.client-secret");
    }

    @Test
    void aDisconnectThatBlueConicCannotConfirmIsSaidToBe() throws Exception {
        start();
        location(get(callback(tenant.consent(URI.create(begin(""))))));
        tenant.fault(Fault.dropBeforeCommit().grant("revoke"));

        assertThat(post(BASE + "disconnect").statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "http://localhost:1", "null", "http://localhost", "garbage"})
    void aPostFromAForeignPageIsRefused(String origin) throws Exception {
        start();
        location(get(callback(tenant.consent(URI.create(begin(""))))));

        assertThat(post(BASE + "disconnect", "Origin", origin).statusCode()).isEqualTo(403);
        assertThat(segments()).as("still connected").isPositive();
        assertThat(post(BASE + "disconnect", "Origin", server.url().toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void behindAProxyTheOriginOfTheRedirectUriIsNotForeign() throws Exception {
        start(
                Map.of(
                        "blueconic.endpoints.enabled", "true",
                        "blueconic.endpoints.role", "admin",
                        "blueconic.redirect-uri", "https://app.example.com/shop/blueconic/callback"),
                true);

        assertThat(post(BASE + "disconnect", "Origin", "https://app.example.com")
                        .statusCode())
                .isEqualTo(200);
        for (String foreign : List.of(
                "http://app.example.com", "https://app.example.com:8443", "https://app.example.com.evil.example")) {
            assertThat(post(BASE + "disconnect", "Origin", foreign).statusCode())
                    .as(foreign)
                    .isEqualTo(403);
        }
    }

    @Test
    void aDisconnectWithAWrongWayBackDisconnectsNothing() throws Exception {
        start();
        location(get(callback(tenant.consent(URI.create(begin(""))))));

        assertThat(post(BASE + "disconnect?return=//evil.example.com").statusCode())
                .isEqualTo(400);
        assertThat(segments()).isPositive();
    }

    @Test
    void anApplicationWithoutALoginKeepsThemClosed() throws Exception {
        start(Map.of("blueconic.endpoints.enabled", "true", "blueconic.endpoints.role", "admin"), false);

        for (String path : List.of("authorize", "callback")) {
            assertThat(status("admin", path)).isEqualTo(403);
        }
        assertThat(tenant.requestLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example.com", "https://evil.example.com", "/%5Cevil.example.com", "/a%0d%0aX:%20y", ""})
    void theWayBackIsAPathOfTheApplicationAlone(String path) throws Exception {
        start();

        assertThat(get(BASE + "authorize?return=" + path).statusCode()).isEqualTo(400);
        assertThat(post(BASE + "disconnect?return=" + path).statusCode()).isEqualTo(400);
    }

    @Test
    void othersThanTheRoleStayOutside() throws Exception {
        start();
        URI authorize = server.url().resolve(BASE + "authorize");
        assertThat(browser.send(HttpRequest.newBuilder(authorize).build(), BodyHandlers.ofString())
                        .statusCode())
                .isIn(401, 403);
        assertThat(status("guest", "authorize")).isEqualTo(403);
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        start();

        assertThat(post(BASE + "authorize").statusCode()).isEqualTo(405);
        assertThat(get(BASE + "disconnect").statusCode()).isEqualTo(405);
        assertThat(get(BASE + "disconnect").headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void withoutARoleTheyAreClosedToEveryone() throws Exception {
        start(Map.of("blueconic.endpoints.enabled", "true"), true);

        assertThat(status("admin", "authorize")).isEqualTo(403);
        assertThat(browser.send(as("admin", BASE + "disconnect").POST(noBody()).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void unlessEnabledThereAreNone() throws Exception {
        start(Map.of(), true);

        for (String path : List.of("authorize", "callback", "disconnect")) {
            assertThat(status("admin", path)).isEqualTo(404);
        }
    }
}
