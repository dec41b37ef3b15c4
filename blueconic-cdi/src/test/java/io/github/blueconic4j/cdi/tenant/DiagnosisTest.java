package io.github.blueconic4j.cdi.tenant;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.SharedStore;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static io.github.blueconic4j.cdi.tenant.Finding.State.OK;
import static io.github.blueconic4j.cdi.tenant.Finding.State.PROBLEM;
import static io.github.blueconic4j.cdi.tenant.Finding.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

/** What people are told about a tenant that is well, and about one that is not. */
@Timeout(60)
class DiagnosisTest extends DiagnosisFixture {

    @Test
    void aHealthyTenantIsAskedEightTimesAndTellsItsRelease() {
        DiagnosisReport report = run();

        assertThat(report.healthy()).as(report.toString()).isTrue();
        assertThat(report.tenant()).isEqualTo("default");
        assertThat(report.release()).contains("103.0");
        assertThat(report.clockSkew().orElseThrow().abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(report.causes()).isEmpty();
        assertThat(report.findings())
                .filteredOn(finding -> finding.state() != OK)
                .extracting(Finding::checked)
                .containsExactly("personal data");
        assertThat(tenant.requestLines()).hasSize(8).allMatch(line -> line.matches("GET .*|POST .*/oauth/token .*"));
    }

    @Test
    void aTenantThatWasAskedBeforeIsAskedNoTokenAgain() {
        run();
        run();

        assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(1);
    }

    @Test
    void aHostThatTakesNoConnectionIsToldByItsKeyAndNothingElseIsTried() throws Exception {
        try (ServerSocket closed = new ServerSocket(0)) {
            changed.put("blueconic.url", "http://localhost:" + closed.getLocalPort());
        }
        DiagnosisReport report = run();

        assertThat(report.healthy()).isFalse();
        assertThat(finding(report, "host").found()).contains("nobody takes the connection", "blueconic.url");
        assertThat(finding(report, "token").state()).isEqualTo(UNKNOWN);
        assertThat(report.findings()).hasSize(2);
        assertThat(report.release()).isEmpty();
    }

    @Test
    void anUnknownHostIsToldByItsKey() {
        changed.put("blueconic.url", "https://no-such-tenant.invalid");

        assertThat(finding(run(), "host").found()).contains("the host is not known", "blueconic.url");
    }

    @Test
    void aCertificateThatIsNotTrustedIsToldByItsKey(@TempDir Path keys) {
        tenant.close();
        tenant = SimulatedTenant.builder().profiles(1).tls(keys).start();

        assertThat(finding(run(), "host").found()).contains("not trusted", "blueconic.trust-store");
    }

    @Test
    void aServerThatHangsIsLeftAfterOneCallTimeout() {
        changed.put("blueconic.call-timeout", "PT1S");
        tenant.fault(Fault.hangBeforeCommit().always());
        clients();
        long start = System.nanoTime();
        DiagnosisReport report = run();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        assertThat(finding(report, "host").found()).contains("blueconic.call-timeout");
        assertThat(tenant.requestLines()).hasSize(1);
    }

    @Test
    void aLoginPageIsNoTenant() {
        tenant.fault(Fault.loginPage().always());
        DiagnosisReport report = run();

        assertThat(report.healthy()).isFalse();
        assertThat(finding(report, "host").state()).isEqualTo(PROBLEM);
        assertThat(finding(report, "host").advice()).contains("blueconic.url", "a page to log in on");
        assertThat(finding(report, "token").found()).contains("is no answer of BlueConic");
    }

    @Test
    void aHiddenDocumentIsNoProblemWhereCallsAreAnswered() {
        tenant.fault(Fault.answer(302, "")
                .header("Location", "https://elsewhere.invalid/")
                .on(DOCUMENT));
        DiagnosisReport report = run();

        assertThat(report.healthy()).as(report.toString()).isTrue();
        assertThat(finding(report, "host").state()).isEqualTo(UNKNOWN);
        assertThat(report.release()).isEmpty();
    }

    @Test
    void aBusyTenantIsToBeAskedLater() {
        tenant.fault(Fault.answer(503, "").on(DOCUMENT));
        tenant.fault(Fault.answer(429, "").on(SEGMENTS));
        DiagnosisReport report = run();

        assertThat(finding(report, SEGMENTS_CHECKED).state()).isEqualTo(UNKNOWN);
        assertThat(finding(report, SEGMENTS_CHECKED).advice()).contains("some minutes");
        assertThat(tenant.requestCount(SEGMENTS)).isEqualTo(1);
    }

    @Test
    void aWrongSecretIsToldByItsKey() {
        changed.put("blueconic.client-secret", "wrong-secret");
        DiagnosisReport report = run();

        assertThat(finding(report, "host").state()).isEqualTo(OK);
        assertThat(finding(report, "token").state()).isEqualTo(PROBLEM);
        assertThat(finding(report, "token").found()).contains("invalid_client");
        assertThat(finding(report, "token").advice()).contains("blueconic.client-secret", "Access management");
        assertThat(report.findings()).hasSize(3);
    }

    @Test
    void aClockThatIsBehindIsAProblem() {
        tenant.fault(Fault.answer(200, "{\"openapi\":\"3.1.0\",\"info\":{\"version\":\"104.0\"}}")
                .header("Date", "Sun, 06 Nov 2044 08:49:37 GMT")
                .on(DOCUMENT));
        DiagnosisReport report = run();

        assertThat(report.clockSkew().orElseThrow()).isNegative();
        assertThat(report.release()).contains("104.0");
        assertThat(finding(report, "clock").state()).isEqualTo(PROBLEM);
        assertThat(finding(report, "clock").found()).contains("minutes behind");
        assertThat(finding(report, "clock").advice()).contains("NTP");
    }

    @Test
    void anAnswerFromACacheIsOlderThanItsDate() {
        ZonedDateTime dated = ZonedDateTime.now(ZoneOffset.UTC).minusHours(2);
        tenant.fault(Fault.answer(200, "{}")
                .header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(dated))
                .header("Age", "7200")
                .on(DOCUMENT));

        assertThat(finding(run(), "clock").state()).isEqualTo(OK);
    }

    @Test
    void aDateThatIsNoneComparesNoClocks() {
        tenant.fault(Fault.answer(200, "{}").header("Date", "yesterday").on(DOCUMENT));

        assertThat(finding(run(), "clock").state()).isEqualTo(UNKNOWN);
    }

    @Test
    void withoutTokensOnlyHostAndClockAreLookedAt() {
        changed.put("blueconic.grant", "none");
        DiagnosisReport report = run();

        assertThat(report.healthy()).isTrue();
        assertThat(finding(report, "token").found()).contains("blueconic.grant=none");
        assertThat(tenant.requestLines()).hasSize(1);
    }

    @Test
    void aTenantThatNobodyHasConnectedWaitsForAnAdministrator(@TempDir Path spill) {
        Map<String, String> settings = Application.codeFlow(tenant, spill);
        settings.put("blueconic.client-id", "nobodys-client");
        application = Application.start(settings, SharedStore.class);
        DiagnosisReport report = run();

        assertThat(finding(report, "token").state()).isEqualTo(PROBLEM);
        assertThat(finding(report, "token").found()).contains("not_connected");
        assertThat(finding(report, "token").advice()).contains("administrator");
    }

    @Test
    void anyTenantCanBeLookedAt() {
        assertThat(clients().tenants().get("default").diagnosis().run().healthy())
                .isTrue();
    }
}
