package io.github.blueconic4j.it;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.users.UsersApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** One HTTP client an interface, however often it is injected. */
@ExtendWith(ArquillianExtension.class)
class ClientsIT {

    @Inject
    First first;

    @Inject
    Second second;

    @Inject
    Instance<Third> third;

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    @RestClient
    Instance<SegmentsApi> clients;

    @Inject
    @RestClient
    UsersApi users;

    @Deployment
    static WebArchive application() {
        return Archives.war("clients.war");
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    @Test
    void allInjectionPointsOfAnInterfaceShareItsConnections() {
        list(segments);
        users.list(0L, 1L);
        Simulator.resetCounts();

        for (int i = 0; i < 3; i++) {
            list(segments);
            list(first.segments());
            list(second.segments());
            Third another = third.get();
            list(another.segments());
            third.destroy(another);
            users.list(0L, 1L);
        }

        assertThat(Simulator.connections())
                .as("opened after the first call of each interface")
                .isZero();
        assertThat(Simulator.count("GET /segments")).isEqualTo(12);
        assertThat(Simulator.count("GET /users")).isEqualTo(3);
    }

    @Test
    void theClientIsABeanOfTheApplication() {
        assertThat(clients.getHandle().getBean().getScope()).isEqualTo(ApplicationScoped.class);
    }

    private static void list(SegmentsApi segments) {
        assertThat(segments.list(0L, 1L, List.of()).segments()).hasSize(1);
    }

    @ApplicationScoped
    public static class First {

        @Inject
        @RestClient
        SegmentsApi segments;

        SegmentsApi segments() {
            return segments;
        }
    }

    @ApplicationScoped
    public static class Second {

        @Inject
        @RestClient
        SegmentsApi segments;

        SegmentsApi segments() {
            return segments;
        }
    }

    @Dependent
    public static class Third {

        @Inject
        @RestClient
        SegmentsApi segments;

        SegmentsApi segments() {
            return segments;
        }
    }
}
