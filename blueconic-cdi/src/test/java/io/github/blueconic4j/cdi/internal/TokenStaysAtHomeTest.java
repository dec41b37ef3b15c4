package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.util.Map;

import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.OwnFilter;
import io.github.blueconic4j.cdi.testing.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whatever an application configures beside us, calls carry the token, and to the tenant alone. */
class TokenStaysAtHomeTest {

    private static final String ANSWER = RawServer.http(200, "application/json", "{\"segments\":[]}");

    private RawServer tenant;
    private RawServer stranger;
    private Map<String, String> settings;

    @BeforeEach
    void start() throws IOException {
        stranger = new RawServer(request -> ANSWER);
        tenant = RawServer.tenant(request -> request.contains("startIndex=302")
                ? "HTTP/1.1 302 Found\r\nLocation: " + stranger.url() + "/rest/v2/segments\r\nContent-Length: 0\r\n\r\n"
                : ANSWER);
        settings = Application.settings(tenant.url());
    }

    @AfterEach
    void stop() throws IOException {
        OwnFilter.elsewhere = null;
        tenant.close();
        stranger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blueconic", "io.github.blueconic4j.api.segments.SegmentsApi"})
    void anApplicationWithProvidersOfItsOwnIsStillAuthorized(String client) {
        settings.put(client + "/mp-rest/providers", OwnFilter.class.getName());
        try (Application application = Application.start(settings)) {
            application.clients().segments().list(null, null, null);
        }
        assertThat(tenant.calls())
                .singleElement()
                .asString()
                .containsIgnoringCase("\r\nX-Own: yes\r\n")
                .containsIgnoringCase("\r\nAuthorization: Bearer canary-token\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000, Integer.MAX_VALUE})
    void aCallThatAFilterSendsElsewhereIsRefused(int priority) {
        OwnFilter.elsewhere = stranger.url();
        settings.put("blueconic/mp-rest/providers", OwnFilter.class.getName());
        settings.put(
                "blueconic/mp-rest/providers/" + OwnFilter.class.getName() + "/priority", Integer.toString(priority));
        try (Application application = Application.start(settings)) {
            assertThat(catchThrowable(() -> application.clients().segments().list(null, null, null)))
                    .isInstanceOfSatisfying(CallNotSentException.class, failure -> assertThat(failure.outcome())
                            .isEqualTo(Outcome.NOT_PROCESSED))
                    .hasMessageContaining("setUri is not supported")
                    .hasMessageContaining("blueconic.url")
                    .hasMessageNotContaining("canary");
        }
        assertThat(stranger.requests()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Application application = Application.start(settings)) {
            assertThat(catchThrowable(() -> application.clients().segments().list(302L, null, null)))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("302");
        }
        assertThat(stranger.requests()).isEmpty();
    }

    @Test
    void aUrlForASingleInterfaceChangesNothing() {
        settings.put(
                SegmentsApi.class.getName() + "/mp-rest/url", stranger.url().toString());
        try (Application application = Application.start(settings)) {
            application.clients().segments().list(null, null, null);
        }
        assertThat(tenant.calls()).hasSize(1);
        assertThat(stranger.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blueconic", "io.github.blueconic4j.api.segments.SegmentsApi"})
    void aConfigurationThatFollowsRedirectsIsRefused(String client) {
        settings.put(client + "/mp-rest/followRedirects", "true");
        assertThat(catchThrowable(() -> Application.start(settings)))
                .hasStackTraceContaining(ConfigurationException.class.getName())
                .hasStackTraceContaining(client + "/mp-rest/followRedirects (from");
        assertThat(stranger.requests()).isEmpty();
    }
}
