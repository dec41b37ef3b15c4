package io.github.blueconic4j.cdi.internal;

import java.net.URI;

import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that an application builds in its code. */
class BuiltClientsTest {

    @Test
    void goToTheTenantWithItsTokenWhateverTheirBase() throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
                Application application = Application.start(Application.settings(tenant))) {
            String token = application.clients().tokens().get().value();
            SegmentsApi built = RestClientBuilder.newBuilder()
                    .baseUri(URI.create("http://localhost:1"))
                    .build(SegmentsApi.class);

            assertThat(built.list(0L, 1L, null).segments()).hasSize(1);
            assertThat(application.clients().tokens().get().value()).isEqualTo(token);
            assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(1);
            ((AutoCloseable) built).close();
        }
    }
}
