package io.github.blueconic4j.simulator;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf("io.github.blueconic4j.simulator.ApiDocument#isPresent")
class ScopeTest {
    private static final Map<String, String> SCOPES =
            ApiDocument.correctedBy(correction -> true).operations();

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void everyOperationNeedsItsScopeAndNoOther() {
        Set<String> all = new TreeSet<>(SCOPES.values());
        all.remove("");
        for (String scope : all) {
            Set<String> others = new TreeSet<>(all);
            others.remove(scope);
            String narrow = tokenWith(String.join(" ", others));
            String wide = tokenWith(scope);
            SCOPES.forEach((operation, needed) -> {
                if (needed.equals(scope)) {
                    assertThat(call(operation, narrow)).as(operation).isEqualTo(403);
                    assertThat(call(operation, wide)).as(operation).isNotIn(401, 403, 405);
                }
            });
        }
    }

    @Test
    void everyOperationWithAScopeAnswers401WithoutAToken() {
        SCOPES.forEach((operation, scope) -> {
            if (!scope.isEmpty()) {
                assertThat(call(operation, null)).as(operation).isEqualTo(401);
                assertThat(call(operation, "unknown")).as(operation).isEqualTo(401);
            }
        });
    }

    @Test
    void fourOperationsNeedNoToken() {
        Set<String> open = new TreeSet<>();
        SCOPES.forEach((operation, scope) -> {
            if (scope.isEmpty() && !operation.contains("/oauth/")) {
                open.add(operation);
                assertThat(call(operation, null)).as(operation).isEqualTo(400);
            }
        });

        assertThat(open)
                .containsExactly(
                        "GET /interactions",
                        "POST /interactionEvents",
                        "POST /pageviewEvents",
                        "POST /recommendations");
    }

    private String tokenWith(String scopes) {
        client.control("POST", "/scopes", "scopes=" + Client.encode(scopes));
        return client.newToken();
    }

    private int call(String operation, String token) {
        client.token(token);
        String[] words = operation.split(" ", -1);
        return client.send(words[0], words[1].replaceAll("\\{[^}]+}", "none"), "")
                .status();
    }
}
