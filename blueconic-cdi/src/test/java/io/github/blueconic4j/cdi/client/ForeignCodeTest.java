package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.call.AttemptResult;
import io.github.blueconic4j.cdi.call.CallAttempt;
import io.github.blueconic4j.cdi.call.CallListener;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.LogLines;
import io.github.blueconic4j.simulator.LoggedRequest;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Filters, listeners and keys of the application that ask for more than they can have. */
class ForeignCodeTest {

    private static final String SEGMENTS = "GET /segments";
    private static final String PROVIDERS = "blueconic/mp-rest/providers";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
    private final Map<String, String> settings = Application.settings(tenant);
    private Application application;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        tenant.close();
    }

    private void start(Class<?>... beans) {
        application = Application.start(settings, beans);
    }

    private void call() {
        application.clients().segments().list(0L, 1L, List.of());
    }

    private List<Map<String, List<String>>> headers() {
        return tenant.requests().stream()
                .filter(request -> request.operation().equals(SEGMENTS))
                .map(LoggedRequest::headers)
                .toList();
    }

    @Test
    void aListenerThatThrowsIsLoggedOnceAndTheCallGoesOn() {
        start(Throwing.class);
        try (LogLines log = new LogLines(Listeners.class)) {
            call();
            call();

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains("Throwing", "logged once");
        }
        assertThat(tenant.requestCount(SEGMENTS, 200)).isEqualTo(2);
    }

    @Test
    void aListenerThatTakesAllTheTimeOfTheCallLeavesNothingToSend() {
        settings.put("blueconic.call-timeout", "PT0.3S");
        start(Slow.class);
        application.clients().tokens().get();

        assertThat(catchThrowable(this::call))
                .isInstanceOfSatisfying(ConnectionFailedException.class, late -> assertThat(late.outcome())
                        .isEqualTo(Outcome.NOT_PROCESSED))
                .hasMessageContaining("blueconic.call-timeout");
        assertThat(tenant.requestCount(SEGMENTS)).isZero();
    }

    @Test
    void headersThatAreNotTheirsAreLeftOutAndLoggedOnce() {
        settings.put(PROVIDERS, Greedy.class.getName());
        start(GreedyListener.class);
        try (LogLines log = new LogLines(RequestHeaders.class)) {
            call();
            call();

            assertThat(log.lines())
                    .hasSize(6)
                    .allMatch(line -> line.startsWith("WARNING"))
                    .anyMatch(line -> line.contains("Greedy sets Authorization"))
                    .anyMatch(line -> line.contains("Greedy sets host"))
                    .anyMatch(line -> line.contains("Greedy sets X-Broken") && line.contains("line break"))
                    .anyMatch(line -> line.contains("GreedyListener sets Authorization"))
                    .anyMatch(line -> line.contains("GreedyListener sets a header") && line.contains("its name"))
                    .noneMatch(line -> line.contains("canary"));
        }
        assertThat(headers()).hasSize(2).allSatisfy(headers -> assertThat(headers)
                .containsEntry("authorization", List.of("present"))
                .doesNotContainKeys("x-broken", "x-null")
                .containsEntry("x-kept", List.of("yes"))
                .hasEntrySatisfying(
                        "user-agent", agent -> assertThat(agent.get(0)).startsWith("blueconic4j/"))
                .hasEntrySatisfying("host", host -> assertThat(host.get(0)).doesNotContain("canary")));
        assertThat(tenant.requestCount(SEGMENTS, 200)).isEqualTo(2);
    }

    @Test
    void aFilterThatAsksForTheEntityEndsTheCallAndNamesTheWay() {
        settings.put(PROVIDERS, Curious.class.getName());
        start();

        assertThat(catchThrowable(this::call))
                .isInstanceOf(CallNotSentException.class)
                .hasMessageContaining("getEntity is not supported")
                .hasMessageContaining("CallListener")
                .hasCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(tenant.requestCount(SEGMENTS)).isZero();
    }

    @Test
    void filtersRunInTheOrderOfTheirPriorities() {
        settings.put(PROVIDERS, Late.class.getName() + "," + Early.class.getName());
        start();
        call();
        settings.put(PROVIDERS + "/" + Late.class.getName() + "/priority", "1");
        application.close();
        start();
        call();

        assertThat(headers())
                .extracting(headers -> headers.get("x-order"))
                .containsExactly(List.of("early", "late"), List.of("late", "early"));
    }

    @Test
    void aProviderOfAnotherKindIsWarnedAboutOnce() {
        settings.put(PROVIDERS, Unpacking.class.getName());
        try (LogLines log = new LogLines(Filters.class)) {
            start();
            call();

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING")
                    .contains(PROVIDERS, "Unpacking", "ReaderInterceptor", "no effect");
        }
    }

    @Test
    void aProviderThatCannotBeMadeFailsTheDeployment() {
        settings.put(PROVIDERS, "com.example.Nowhere");

        assertThat(catchThrowable(this::start))
                .hasStackTraceContaining(ConfigurationException.class.getName())
                .hasStackTraceContaining(PROVIDERS + " names com.example.Nowhere");
    }

    @Test
    void keysOfTheContainersClientAreWarnedAboutEach() {
        settings.put("blueconic/mp-rest/connectTimeout", "1");
        settings.put("blueconic/mp-rest/readTimeout", "1");
        settings.put("blueconic/mp-rest/proxyAddress", "localhost:1");
        settings.put("another/mp-rest/connectTimeout", "1");
        try (LogLines log = new LogLines(ContainerKeys.class)) {
            start();
            call();

            assertThat(log.lines())
                    .hasSize(3)
                    .anyMatch(
                            line -> line.contains("connectTimeout") && line.contains("Use blueconic.connect-timeout."))
                    .anyMatch(line -> line.contains("readTimeout") && line.contains("blueconic.first-byte-timeout"))
                    .anyMatch(line -> line.contains("proxyAddress") && line.contains("Use blueconic.proxy."));
        }
    }

    /** A listener that fails each time. */
    @ApplicationScoped
    public static class Throwing implements CallListener {

        @Override
        public void beforeAttempt(CallAttempt attempt) {
            throw new IllegalStateException("canary");
        }

        @Override
        public void afterAttempt(CallAttempt attempt, AttemptResult result) {
            throw new IllegalStateException("canary");
        }
    }

    /** A listener that takes longer than a call may. */
    @ApplicationScoped
    public static class Slow implements CallListener {

        @Override
        public void beforeAttempt(CallAttempt attempt) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A listener that sets what it must not set. */
    @ApplicationScoped
    public static class GreedyListener implements CallListener {

        @Override
        public void beforeAttempt(CallAttempt attempt) {
            attempt.header("Authorization", "Bearer canary");
            attempt.header("X Spaced\r\nX-Smuggled", "canary");
            attempt.header("X-Null", null);
            attempt.header("X-Kept", "yes");
        }
    }

    /** A filter that sets what it must not set. */
    public static final class Greedy implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().putSingle("Authorization", "Bearer canary");
            request.getHeaders().putSingle("host", "canary.example");
            request.getHeaders().putSingle("X-Broken", "canary\r\nX-Smuggled: canary");
        }
    }

    /** A filter that looks at the body. */
    public static final class Curious implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            if (request.getEntity() != null) {
                throw new IllegalStateException("there is one");
            }
        }
    }

    /** A filter that notes its turn. */
    @Priority(10)
    public static final class Early implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().add("X-Order", "early");
        }
    }

    /** A filter that notes its turn; without a priority of its own. */
    public static final class Late implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().add("X-Order", "late");
        }
    }

    /** A provider that is no filter. */
    public static final class Unpacking implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            throw new IOException("it is never asked");
        }
    }
}
