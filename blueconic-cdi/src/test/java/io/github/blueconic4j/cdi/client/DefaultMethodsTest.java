package io.github.blueconic4j.cdi.client;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Interfaces that extend those of the library. */
class DefaultMethodsTest {

    /** An interface of the application, with a method that makes two calls. */
    public interface SegmentNames extends SegmentsApi {

        default List<String> firstAndSecond() {
            return List.of(nameOf(0), nameOf(1));
        }

        private String nameOf(long index) {
            return list(index, 1L, List.of()).segments().get(0).name();
        }
    }

    /** An interface with a path that BlueConic does not have. */
    @Path("/segments")
    public interface Invented {

        @GET
        @Path("/invented")
        String invented();
    }

    @Test
    void theCallsInADefaultMethodAreCallsAsAllOthers() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
                Application application = Application.start(Application.settings(tenant))) {
            SegmentNames segments =
                    application.clients().tenants().get("default").api(SegmentNames.class);
            tenant.fault(Fault.answer(503, "").on("GET /segments"));

            assertThat(segments.firstAndSecond()).hasSize(2).doesNotContainNull();
            assertThat(tenant.requestCount("GET /segments")).isEqualTo(3);
        }
    }

    @Test
    void aMethodWithoutAnOperationIsRefusedWhenItsInterfaceIsLookedUp() {
        assertThatThrownBy(() -> new ApiMethods().check(Invented.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Invented.invented calls no operation of BlueConic");
    }

    /** So that this cannot happen in an application, where only an interface of its own is looked up for the first time. */
    @Test
    void allMethodsOfTheLibraryCallAnOperation() {
        ApiMethods methods = new ApiMethods();
        ApiInterfaces.ALL.forEach(methods::check);
    }
}
