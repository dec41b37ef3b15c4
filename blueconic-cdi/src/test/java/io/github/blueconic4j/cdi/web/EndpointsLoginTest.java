package io.github.blueconic4j.cdi.web;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.WebServer;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The endpoints in a servlet container that lets the application's start say who may use them. */
class EndpointsLoginTest {

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private Application application;
    private WebServer server;

    private void start(Map<String, String> further) throws Exception {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.grant", "authorization-code");
        settings.put("blueconic.redirect-uri", "http://localhost:9080/shop/blueconic/callback");
        settings.putAll(further);
        application = Application.start(settings);
        server = WebServer.start(new EndpointsLogin()::require, true, 0);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        application.close();
        tenant.close();
    }

    private HttpResponse<String> authorize(String user) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve("/shop/blueconic/authorize"));
        if (user != null) {
            String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void theContainerAsksForTheLoginBeforeTheServletDoes() throws Exception {
        start(Map.of("blueconic.endpoints.enabled", "true", "blueconic.endpoints.role", "admin"));

        assertThat(authorize(null).statusCode()).isEqualTo(401);
        assertThat(authorize(null).headers().map())
                .as("what only the servlet says")
                .doesNotContainKey("Content-Security-Policy");
        assertThat(authorize("guest").statusCode()).isEqualTo(403);
        assertThat(authorize("admin").statusCode()).isEqualTo(303);
    }

    @Test
    void withoutARoleTheContainerLetsNobodyIn() throws Exception {
        start(Map.of("blueconic.endpoints.enabled", "true"));

        assertThat(authorize("admin").statusCode()).isEqualTo(403);
    }

    @Test
    void unlessEnabledTheContainerAsksForNoLogin() throws Exception {
        start(Map.of());

        assertThat(authorize(null).statusCode()).isEqualTo(404);
    }
}
