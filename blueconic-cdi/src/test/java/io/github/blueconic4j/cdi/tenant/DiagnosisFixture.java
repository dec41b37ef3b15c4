package io.github.blueconic4j.cdi.tenant;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A tenant, and an application that looks at it. */
abstract class DiagnosisFixture {

    static final String DOCUMENT = "GET /openapi.json";
    static final String SEGMENTS = "GET /segments";
    static final String SEGMENTS_CHECKED = "GET /segments (read:segments)";

    SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
    final Map<String, String> changed = new TreeMap<>();
    Application application;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        tenant.close();
    }

    void scopes(String... allowed) {
        tenant.close();
        tenant = SimulatedTenant.builder().profiles(1).scopes(Set.of(allowed)).start();
    }

    Application.Clients clients() {
        if (application == null) {
            Map<String, String> settings = Application.settings(tenant);
            settings.putAll(changed);
            application = Application.start(settings);
        }
        return application.clients();
    }

    DiagnosisReport run() {
        DiagnosisReport report = clients().diagnosis().run();
        assertThat(report.toString())
                .doesNotContain(tenant.clientId(), tenant.clientSecret(), "sim-at-", "wrong-secret");
        return report;
    }

    static Finding finding(DiagnosisReport report, String checked) {
        return report.findings().stream()
                .filter(finding -> finding.checked().equals(checked))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report));
    }
}
