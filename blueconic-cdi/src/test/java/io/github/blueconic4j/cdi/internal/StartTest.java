package io.github.blueconic4j.cdi.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What happens when the application starts, and what an application without tokens may do. */
class StartTest {

    private static ConfigurationException failedStart(Map<String, String> settings) {
        Throwable failure = catchThrowable(() -> Application.start(settings).close());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException found) {
                return found;
            }
        }
        return Assertions.fail("the application started or failed otherwise", failure);
    }

    @Test
    void failsWithAllThatIsMissing() {
        assertThat(failedStart(new TreeMap<>()).problems()).hasSize(3);
    }

    @Test
    void failsWithAllThatIsWrongAndShowsNoSecret() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "blueconic.url", "http://mytenant.blueconic.net",
                "blueconic.client-id", " ",
                "blueconic.client-secret", Settings.SECRET,
                "blueconic.call-timeout", "soon"));

        assertThat(failedStart(settings).problems())
                .hasSize(3)
                .allMatch(problem -> problem.contains("the application's file"))
                .noneMatch(problem -> problem.contains(Settings.SECRET));
    }

    @Test
    void failsWhenTheClientsAreSentElsewhere() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start()) {
            Map<String, String> settings = Application.settings(tenant);
            settings.put("blueconic/mp-rest/url", "https://other.blueconic.net");

            assertThat(failedStart(settings).problems())
                    .singleElement()
                    .asString()
                    .contains("blueconic/mp-rest/url", "the application's file");
        }
    }

    @Test
    void failsWhenNobodyCanTellWhetherThereAreEndpoints() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start()) {
            Map<String, String> settings = Application.settings(tenant);
            settings.put("blueconic.endpoints.enabled", "perhaps");

            assertThat(failedStart(settings).problems())
                    .singleElement()
                    .asString()
                    .contains("blueconic.endpoints.enabled = perhaps", "true, false");
        }
    }

    @Test
    void asksForNoTokenUntilOneIsNeeded() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start()) {
            Application.start(Application.settings(tenant)).close();
            assertThat(tenant.requestLines()).isEmpty();
        }
    }

    @Test
    void sendsNoTokenWithoutAGrantAndReportsA401AsItIs() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start()) {
            Map<String, String> settings = Map.of("blueconic.url", tenant.url().toString(), "blueconic.grant", "none");
            try (Application application = Application.start(settings)) {
                assertThat(catchThrowableOfType(
                                        BlueConicHttpException.class,
                                        () -> application.clients().segments().list(null, null, null))
                                .status())
                        .isEqualTo(401);
                assertThatIllegalStateException()
                        .isThrownBy(() -> application.clients().tokens().get())
                        .withMessageContaining("grant=none");
                assertThat(tenant.requestLines()).isEqualTo(List.of("GET /rest/v2/segments HTTP/1.1"));
            }
        }
    }

    @Test
    void twoApplicationsOneAfterTheOtherShareNoToken() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start()) {
            for (int i = 1; i <= 2; i++) {
                try (Application application = Application.start(Application.settings(tenant))) {
                    application.clients().tokens().get();
                }
                assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(i);
            }
        }
    }
}
