package io.github.blueconic4j.cdi.tenant;

import java.util.List;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.github.blueconic4j.cdi.tenant.Finding.State.OK;
import static io.github.blueconic4j.cdi.tenant.Finding.State.PROBLEM;
import static io.github.blueconic4j.cdi.tenant.Finding.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Which of its causes a refusal may have. */
@Timeout(60)
class RefusalsTest extends DiagnosisFixture {

    @Test
    void aScopeThatIsMissingMatchesScopeOrPermission() {
        scopes("read:connections", "read:profiles");
        DiagnosisReport report = run();

        assertThat(finding(report, SEGMENTS_CHECKED).state()).isEqualTo(UNKNOWN);
        assertThat(finding(report, SEGMENTS_CHECKED).causes())
                .containsExactly(RefusalCause.SCOPE, RefusalCause.PERMISSION);
        assertThat(finding(report, "GET /connections (read:connections)").state())
                .isEqualTo(OK);
        assertThat(finding(report, "GET /profiles/{profileId} (read:profiles)").state())
                .isEqualTo(OK);
    }

    @Test
    void aRefusalThatSaysThatItIsForTheScopeIsForTheScope() {
        tenant.fault(Fault.answer(403, "")
                .header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"")
                .on(SEGMENTS));

        assertThat(finding(run(), SEGMENTS_CHECKED).causes()).containsExactly(RefusalCause.SCOPE);
    }

    @Test
    void refusalOfAllCallsIsForTheAddressFirst() {
        scopes("write:profiles");
        DiagnosisReport report = run();

        assertThat(report.healthy()).isFalse();
        assertThat(report.causes()).containsExactly(RefusalCause.ADDRESS, RefusalCause.PERMISSION, RefusalCause.SCOPE);
        assertThat(finding(report, "calls").advice()).startsWith("In BlueConic, add the address");
    }

    @Test
    void anAddressThatMayNotEvenReadTheDocumentIsTold() {
        tenant.fault(Fault.answer(403, "").always());
        DiagnosisReport report = run();

        assertThat(report.causes()).containsExactly(RefusalCause.ADDRESS);
        assertThat(finding(report, "host").found())
                .isEqualTo("GET /openapi.json → 403, though no right is needed for this.");
        assertThat(finding(report, "token").state()).isEqualTo(PROBLEM);
    }

    @Test
    void freshTokensThatAreRefusedAreOfAnotherApplication() {
        tenant.fault(Fault.answer(401, "").on(SEGMENTS).always());
        for (String other : List.of(
                "GET /profileProperties",
                "GET /timelineEventTypes",
                "GET /connections",
                "GET /contentStores",
                "GET /profiles/{profileId}")) {
            tenant.fault(Fault.answer(401, "").on(other).always());
        }
        DiagnosisReport report = run();

        assertThat(report.causes()).containsExactly(RefusalCause.TOKEN);
        assertThat(finding(report, "calls").advice()).contains("client id", "blueconic.url");
        assertThat(tenant.requestLines()).hasSize(10);
    }

    @Test
    void aTokenThatWasRevokedIsReplacedAsAnyCallDoes() {
        run();
        tenant.revokeAccessTokens();

        assertThat(run().healthy()).isTrue();
    }

    @Test
    void aCaughtRefusalOfACallWhoseScopeIsThereIsForThePermission() {
        tenant.fault(Fault.answer(403, "").on("GET /channels"));
        PermissionDeniedException denied = catchThrowableOfType(
                PermissionDeniedException.class, () -> clients().channels().list(0L, 1L));
        DiagnosisReport report = clients().diagnosis().explain(denied);

        assertThat(report.causes()).containsExactly(RefusalCause.SCOPE, RefusalCause.PERMISSION);

        tenant.fault(Fault.answer(403, "").on(SEGMENTS));
        denied = catchThrowableOfType(
                PermissionDeniedException.class, () -> clients().segments().list(0L, 1L, List.of()));
        report = clients().diagnosis().explain(denied);

        assertThat(report.causes()).containsExactly(RefusalCause.PERMISSION, RefusalCause.PERSONAL_DATA);
        assertThat(report.findings().get(0).found()).contains("GET /segments → 403");
        assertThat(report.findings().get(0).advice()).contains("role");
    }

    @Test
    void aCaught401IsForTheToken() {
        tenant.fault(Fault.answer(401, "").on(SEGMENTS).times(2));
        BlueConicHttpException refused = catchThrowableOfType(
                BlueConicHttpException.class, () -> clients().segments().list(0L, 1L, List.of()));

        assertThat(clients().diagnosis().explain(refused).causes()).containsExactly(RefusalCause.TOKEN);
    }

    @Test
    void aCaughtFailureThatIsNoRefusalKeepsItsMessage() {
        tenant.fault(Fault.answer(404, "").on(SEGMENTS));
        BlueConicHttpException missing = catchThrowableOfType(
                BlueConicHttpException.class, () -> clients().segments().list(0L, 1L, List.of()));
        DiagnosisReport report = clients().diagnosis().explain(missing);

        assertThat(report.causes()).isEmpty();
        assertThat(report.findings().get(0).found()).isEqualTo("GET /segments → 404.");
    }
}
