package io.github.blueconic4j.it;

import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.github.blueconic4j.api.connections.ConnectionsApi;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** On a server with restfulWS, cdi, jsonb, mpRestClient and mpConfig, and nothing of Concurrency or Health. */
@Tag("minimal")
@ExtendWith(ArquillianExtension.class)
class MinimalServerIT {

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    @RestClient
    ConnectionsApi connections;

    @Inject
    TokenSource tokens;

    @Deployment
    static WebArchive application() {
        return Archives.war("minimal.war");
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    @Test
    void theServerHasNoManagedExecutors() {
        assertThatThrownBy(() -> Class.forName("jakarta.enterprise.concurrent.ManagedExecutorService"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theServerHasNoBatch() {
        assertThatThrownBy(() -> Class.forName("jakarta.batch.runtime.BatchRuntime"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void listsTheSegmentsOfTheTenant() {
        assertThat(segments.list(0L, 100L, List.of()).segments())
                .extracting(segment -> segment.id())
                .contains(SegmentsApi.ALL_VISITORS);
    }

    @Test
    void failuresHaveTheirTypes() {
        assertThatThrownBy(() -> connections.get("a/b"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("GET /connections/{connection} → 404");
    }

    @Test
    void aRevokedTokenIsReplacedBehindTheCall() throws Exception {
        AccessToken before = tokens.getAsync().toCompletableFuture().get(10, TimeUnit.SECONDS);
        Simulator.revokeTokens();

        assertThat(segments.list(0L, 1L, List.of()).segments()).hasSize(1);
        assertThat(tokens.get()).isNotSameAs(before);
    }
}
