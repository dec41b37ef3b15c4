package io.github.blueconic4j.cdi.tenant;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Servers that say with a token what it is good for: there scope and permission can be told apart. */
@Timeout(60)
class NamedScopesTest {

    private static final String DOCUMENT = "{\"openapi\":\"3.1.0\",\"info\":{\"version\":\"103.0\"}}";

    /** All but the document is answered with 403. */
    private static DiagnosisReport run(String scopes, String... allowed) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (String path : allowed) {
            answers.put(path, "{}");
        }
        answers.put("openapi.json", DOCUMENT);
        answers.put("oauth/token", "{\"access_token\":\"canary-token\",\"scope\":\"" + scopes + "\"}");
        try (RawServer server = new RawServer(request -> answers.entrySet().stream()
                        .filter(answer -> request.split(" ", 3)[1].startsWith("/rest/v2/" + answer.getKey()))
                        .findFirst()
                        .map(answer -> RawServer.http(200, "application/json", answer.getValue()))
                        .orElse(RawServer.http(403, "text/html", "<p>no</p>")));
                Application application = Application.start(Application.settings(server.url()))) {
            DiagnosisReport report = application.clients().diagnosis().run();
            assertThat(report.toString()).doesNotContain("canary-token");
            return report;
        }
    }

    private static Finding segments(DiagnosisReport report) {
        return report.findings().stream()
                .filter(finding -> finding.checked().contains("read:segments"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report));
    }

    @Test
    void aRefusalInSpiteOfTheScopeIsForThePermission() throws Exception {
        Finding segments = segments(run("read:connections  read:segments", "connections"));

        assertThat(segments.causes()).containsExactly(RefusalCause.PERMISSION);
        assertThat(segments.state()).isEqualTo(Finding.State.PROBLEM);
        assertThat(segments.found()).contains("though the token has the scope");
    }

    @Test
    void aRefusalWithoutTheScopeIsForTheScopeAndNoProblemByItself() throws Exception {
        DiagnosisReport report = run("read:connections", "connections");

        assertThat(segments(report).causes()).containsExactly(RefusalCause.SCOPE);
        assertThat(report.healthy()).isTrue();
    }

    @Test
    void refusalOfAllCallsIsForTheAddressWhereAnyScopeIsThere() throws Exception {
        assertThat(run("read:connections").causes()).containsExactly(RefusalCause.ADDRESS, RefusalCause.PERMISSION);
    }

    @Test
    void refusalOfAllCallsIsForTheScopeWhereNoneIsThere() throws Exception {
        assertThat(run("write:groups").causes()).containsExactly(RefusalCause.SCOPE);
    }
}
