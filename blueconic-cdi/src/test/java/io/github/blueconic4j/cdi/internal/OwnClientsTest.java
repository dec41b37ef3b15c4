package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.client.ApiInterfaces;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.BatchProperties;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Injected clients are the library's own. */
class OwnClientsTest {

    @Test
    void thereIsAProducerForEachInterface() {
        assertThat(ApiInterfaces.ALL).hasSize(27).allMatch(api -> api.isAnnotationPresent(RegisterRestClient.class));
        assertThat(Arrays.stream(ClientProducers.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Produces.class))
                        .map(Method::getReturnType))
                .containsExactlyInAnyOrderElementsOf(ApiInterfaces.ALL);
    }

    @Test
    void noContainerClientIsBehindThem() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
                Application application = Application.start(Application.settings(tenant))) {
            assertThat(application.client(SegmentsApi.class)).hasToString("SegmentsApi[default]");
            Object ofTenants = application.clients().tenants().get("default").api(SegmentsApi.class);
            assertThat(Proxy.isProxyClass(ofTenants.getClass())).isTrue();
        }
    }

    @Test
    void aContainerThatIgnoresTheAlternativeFailsTheDeployment() {
        SeContainerInitializer container = SeContainerInitializer.newInstance()
                .addExtensions(new WithoutAlternative())
                .addBeanClasses(SegmentsApi.class, BatchProperties.class);

        try {
            assertThatThrownBy(container::initialize)
                    .hasStackTraceContaining("does not use the library's own clients of")
                    .hasStackTraceContaining(ClientProducers.class.getName());
        } finally {
            ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
        }
    }

    /** As a container that does not see the class. */
    static final class WithoutAlternative implements Extension {

        void veto(@Observes ProcessAnnotatedType<ClientProducers> producers) {
            producers.veto();
        }
    }
}
