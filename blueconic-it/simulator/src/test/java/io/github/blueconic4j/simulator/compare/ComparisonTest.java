package io.github.blueconic4j.simulator.compare;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.LoggedRequest;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    private final SimulatedTenant other = SimulatedTenant.builder().start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        other.close();
    }

    private int compare(String url, String secret) {
        return Comparison.with(
                url,
                other.clientId(),
                secret,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSameServerIsTheSameAndIsOnlyReadFrom() {
        assertThat(compare(other.url() + "/rest/v2/", other.clientSecret()))
                .as(printed())
                .isEqualTo(Comparison.SAME);
        assertThat(printed()).contains("40 calls, 0 of them answered in another shape");
        assertThat(other.requests())
                .extracting(LoggedRequest::line)
                .allMatch(line -> line.startsWith("GET ") || line.startsWith("POST /rest/v2/oauth/token "));
        assertThat(other.requests())
                .filteredOn(request -> request.line().startsWith("GET "))
                .allSatisfy(request -> assertThat(request.changes()).isEmpty());
    }

    @Test
    void anotherShapeAndAnotherStatusAreToldMemberByMember() {
        other.fault(Fault.answer(200, "{\"segments\":[{\"id\":7,\"colour\":\"red\",\"tags\":null}],\"startIndex\":0}")
                .on("GET /segments")
                .times(2));
        other.fault(Fault.answer(403, "").on("GET /users").times(2));
        assertThat(compare(other.url().toString(), other.clientSecret())).isEqualTo(Comparison.DIFFERENT);

        assertThat(printed())
                .contains("GET /segments: only there: segments[].colour text")
                .contains("GET /segments: only there: segments[].id number")
                .contains("GET /segments: only here: segments[].id text")
                .contains("GET /segments: only here: segments[].profileCount number")
                .contains("GET /users: status 200 here, 403 there")
                .contains("GET /users/{}: not asked, a list is empty")
                .doesNotContain("startIndex");
    }

    @Test
    void aServerThatCannotBeAskedIsSaidInOneLineWithoutTheSecret() {
        assertThat(compare(other.url().toString(), "canary")).isEqualTo(Comparison.UNUSABLE);
        assertThat(compare("http://localhost:1", "canary")).isEqualTo(Comparison.UNUSABLE);
        assertThat(compare("nonsense", "canary")).isEqualTo(Comparison.UNUSABLE);

        assertThat(errors.toString(StandardCharsets.UTF_8))
                .hasLineCount(3)
                .contains("401")
                .doesNotContain("canary");
        assertThat(printed()).isEmpty();
    }
}
