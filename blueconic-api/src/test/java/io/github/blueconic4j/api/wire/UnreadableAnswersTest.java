package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.ws.rs.ProcessingException;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What stands between an application and BlueConic answers, too: login pages, proxies, cut connections. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnreadableAnswersTest {

    private static final int MORE_THAN_A_POOL = 60;

    private AnswerServer server;
    private SegmentsApi segments;

    @BeforeEach
    void start() throws Exception {
        server = new AnswerServer();
        segments = server.client(SegmentsApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Without blueconic-cdi what a reader throws comes wrapped: ours is the cause. */
    private UnreadableResponseException unreadable() {
        Throwable thrown = catchThrowable(() -> segments.list(null, null, null));
        while (thrown != null && !(thrown instanceof UnreadableResponseException)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(UnreadableResponseException.class);
        return (UnreadableResponseException) thrown;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html|<html>jane@example.com</html>",
                "text/html; charset=utf-8|{\"segments\":[]}",
                "application/xhtml+xml|<html>jane@example.com</html>",
                "application/json|<html>jane@example.com</html>",
                "application/json|{\"segments\":[{\"id\":\"jane@example.com\"",
                "application/json|{\"segments\":[{\"profileCount\":\"jane@example.com\"}]}",
                "application/json|{\"segments\":\"jane@example.com\"}",
                "application/json|[\"jane@example.com\"]",
                "application/json|\"jane@example.com\"",
                "application/json|null",
                "text/plain|jane@example.com",
                "application/octet-stream|jane@example.com",
            })
    void aSuccessThatIsNoAnswerOfBlueConicSaysSo(String contentType, String body) {
        server.answers(200, contentType, body);
        UnreadableResponseException thrown = unreadable();
        assertThat(thrown)
                .hasMessageStartingWith("GET /segments → 200 " + contentType)
                .hasMessageNotContaining("jane");
        assertThat(thrown.status()).isEqualTo(200);
        assertThat(thrown.contentType()).contains(contentType);
        assertThat(thrown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(thrown.retryable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 205})
    void aSuccessWithoutABodyIsNoAnswerToAList(int status) {
        server.answers(status, null, "");
        assertThat(unreadable()).hasMessageContaining("empty body");
    }

    @Test
    void namesThePropertyThatDoesNotFit() {
        server.answers(200, "application/json", "{\"segments\":[{\"profileCount\":{}}]}");
        assertThat(unreadable()).hasMessageContaining("segments.profileCount");
    }

    @Test
    void jsonIsReadWhateverItsContentTypeSaysButAPageForPeople() {
        for (String contentType : new String[] {"application/json;charset=UTF-8", "text/plain", "text/json"}) {
            server.answers(200, contentType, "{\"segments\":[{\"id\":\"s1\"}]}");
            assertThat(segments.list(null, null, null).segments())
                    .as(contentType)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, text/html", "200, application/json", "400, application/json", "500, text/html"})
    void bigAnswersGiveTheirConnectionsBack(int status, String contentType) {
        server.answers(status, contentType, "x".repeat(2 * 1024 * 1024));
        for (int i = 0; i < MORE_THAN_A_POOL; i++) {
            assertThat(catchThrowable(() -> segments.list(null, null, null)))
                    .isNotNull()
                    .hasMessageNotContaining("xxx");
        }
        server.answers(200, "application/json", "{\"segments\":[]}");
        assertThat(segments.list(null, null, null).segments()).isEmpty();
    }

    @Test
    void sixtyParallelFailuresGiveTheirConnectionsBack() throws Exception {
        server.answers(502, "text/html", "<html>" + "x".repeat(64 * 1024) + "</html>");
        CompletableFuture<?>[] calls = IntStream.range(0, MORE_THAN_A_POOL)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        catchThrowableOfType(BlueConicHttpException.class, () -> segments.list(null, null, null))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(calls).get(20, TimeUnit.SECONDS);
        for (CompletableFuture<?> call : calls) {
            assertThat(call.get()).isInstanceOf(BlueConicHttpException.class);
        }
        server.answers(200, "application/json", "{}");
        SegmentPage page = segments.list(null, null, null);
        assertThat(page.segments()).isEmpty();
    }

    /** Whoever calls can then tell a lost answer from one that nobody can read. */
    @Test
    void aConnectionCutInTheMiddleOfABodyIsTheExceptionOfTheConnection() {
        server.cutting().answers(200, "application/json", "{\"segments\":[{\"id\":\"s1\"},");
        assertThat(catchThrowable(() -> segments.list(null, null, null)))
                .isInstanceOf(ProcessingException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
