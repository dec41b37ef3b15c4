package io.github.blueconic4j.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.github.blueconic4j.api.common.Operation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation through an injected client. With {@code -Dblueconic.it.url=…} it calls that server, with the
 * credentials of {@code BLUECONIC_CLIENT_ID} and {@code BLUECONIC_CLIENT_SECRET}; it writes there, and deletes what it
 * wrote where BlueConic can delete it.
 */
@ExtendWith(ArquillianExtension.class)
class EveryOperationIT {

    private static final String ELSEWHERE = System.getProperty("blueconic.it.url", "");

    @Inject
    Clients clients;

    @Inject
    @ConfigProperty(name = "it.elsewhere", defaultValue = "false")
    boolean elsewhere;

    @Deployment
    static WebArchive application() {
        WebArchive war = ELSEWHERE.isBlank()
                ? Archives.war("every-operation.war")
                : Archives.bareWar("every-operation.war")
                        .addAsResource(
                                new StringAsset("blueconic.url=" + ELSEWHERE + "\nit.elsewhere=true"),
                                "META-INF/microprofile-config.properties");
        return war.addClasses(Clients.class, OperationCalls.class, CatalogueCalls.class, Simulator.class);
    }

    @Test
    void answersAsItsRecordReads() {
        if (!elsewhere) {
            Simulator.reset();
        }
        Map<Operation, Callable<Object>> calls = new OperationCalls(clients).all();
        assertThat(calls.keySet()).containsExactlyInAnyOrder(Operation.values());
        List<String> failures = new ArrayList<>();
        calls.forEach((operation, call) -> {
            try {
                call.call();
            } catch (Exception failure) {
                failures.add(operation + ": " + failure);
            }
        });
        assertThat(failures).isEmpty();
        if (!elsewhere) {
            for (Operation operation : Operation.values()) {
                assertThat(Simulator.count(operation.toString()))
                        .as(operation.toString())
                        .isPositive();
            }
        }
    }
}
