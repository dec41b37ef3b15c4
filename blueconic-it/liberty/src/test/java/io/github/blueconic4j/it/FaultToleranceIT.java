package io.github.blueconic4j.it;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.json.Json;

import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.it.application.ShieldedSegments;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What {@code docs/errors.md} says of MicroProfile Fault Tolerance around calls of this library. */
@ExtendWith(ArquillianExtension.class)
@Timeout(90)
class FaultToleranceIT {

    private static final String LIST = "GET /segments";
    private static final int MANY = 100;

    @Inject
    ShieldedSegments segments;

    @Inject
    @RestClient
    SegmentsApi unshielded;

    @Deployment
    static WebArchive application() {
        return Archives.war("shielded.war", "blueconic.retry.attempts=2", "blueconic.retry.min-delay=PT0.001S")
                .addClass(ShieldedSegments.class);
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    /** One test: the breaker of the bean outlives it, and methods run in any order. */
    @Test
    void theTimeoutEndsTheWaitAndTheBreakerOpensForWhatTheTenantCannotDoAlone() {
        // makes the HTTP client and gets a token, for which a cold server may take longer than the bean waits
        assertThat(unshielded.list(0L, 1L, List.of()).segments()).hasSize(1);
        assertThat(segments.list().segments()).isNotEmpty();

        Simulator.answer(LIST, Json.createObjectBuilder().add("status", 404).add("times", 10));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(segments::list).isInstanceOf(ResourceNotFoundException.class);
        }
        assertThat(Simulator.count(LIST)).as("no 404 opens the breaker").isEqualTo(12);

        Simulator.reset();
        Simulator.answer(
                LIST,
                Json.createObjectBuilder()
                        .add("status", 503)
                        .add("headers", Json.createObjectBuilder().add("Retry-After", "20")));
        long began = System.nanoTime();
        assertThatThrownBy(segments::list).isInstanceOf(TimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(4900), Duration.ofSeconds(15));
        assertThat(Simulator.count(LIST)).isEqualTo(1);
        assertThat(Thread.interrupted()).isFalse();

        Simulator.answer(LIST, Json.createObjectBuilder().add("status", 503).add("times", MANY));
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(segments::list)
                    .isInstanceOfAny(TemporarilyUnavailableException.class, CircuitBreakerOpenException.class);
        }
        int sent = Simulator.count(LIST);
        assertThatThrownBy(segments::list).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(Simulator.count(LIST)).as("nothing is sent while it is open").isEqualTo(sent);
    }
}
