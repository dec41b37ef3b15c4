package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.RawServer;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class TransportTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private Transport transport(URI url) {
        return new Transport(new Settings().url(url).read(), threads, new DaemonAlarm());
    }

    @Test
    void givesUpAtTheDeadlineWhenNoAnswerComes() throws Exception {
        assertDeadlineHolds(RawServer.HANG);
    }

    @Test
    void givesUpAtTheDeadlineWhenTheAnswerStopsHalfway() throws Exception {
        assertDeadlineHolds("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\nhalf" + RawServer.HANG);
    }

    private void assertDeadlineHolds(String answer) throws IOException {
        try (RawServer server = new RawServer(request -> answer)) {
            Transport transport = transport(server.url());
            assertThatThrownBy(() -> transport.postForm("/oauth/token", "a=b", Duration.ofMillis(300), 100))
                    .isInstanceOf(HttpTimeoutException.class)
                    .matches(failure -> !NotSent.is(failure), "may have been sent");
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void keepsOnlyAsMuchOfTheBodyAsItIsToldTo() throws Exception {
        String body = "0123456789".repeat(100_000);
        try (RawServer server = new RawServer(request -> RawServer.http(200, "text/plain", body))) {
            for (int limit : new int[] {0, 1, 16_383, 16_384, 16_385, 999_999}) {
                Transport.Answer answer = transport(server.url()).postForm("/oauth/token", "a=b", LONG, limit);
                assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo(body.substring(0, limit));
            }
            for (int limit : new int[] {1_000_000, 1_000_001}) {
                assertThat(transport(server.url())
                                .postForm("/oauth/token", "a=b", LONG, limit)
                                .body())
                        .hasSize(1_000_000);
            }
        }
    }

    @Test
    void leavesATokenRequestAllOfItsTime() throws Exception {
        String answer = RawServer.http(200, "text/plain", "late");
        try (RawServer server = new RawServer(request -> late(answer))) {
            Settings settings = new Settings()
                    .url(server.url())
                    .with("blueconic.first-byte-timeout", "PT0.05S")
                    .with("blueconic.idle-timeout", "PT0.05S");
            Transport transport = new Transport(settings.read(), threads, new DaemonAlarm());
            assertThat(transport.postForm("/oauth/token", "a=b", LONG, 100).status())
                    .isEqualTo(200);
        }
    }

    private static String late(String answer) {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    @Test
    void readsStatusAndTheTwoHeaders() throws Exception {
        String answer = "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = new RawServer(request -> answer)) {
            Transport.Answer read = transport(server.url()).postForm("/oauth/token", "a=b", LONG, 100);
            assertThat(read.status()).isEqualTo(503);
            assertThat(read.retryAfter()).isEqualTo("7");
            assertThat(read.contentType()).isEqualTo("text/html");
            assertThat(read.body()).isEmpty();
        }
    }

    @Test
    void reportsABodyThatIsCutAsNoAnswer() throws Exception {
        String cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
        try (RawServer server = new RawServer(request -> cut)) {
            assertThatThrownBy(() -> transport(server.url()).postForm("/oauth/token", "a=b", LONG, 100))
                    .isInstanceOf(IOException.class)
                    .matches(failure -> !NotSent.is(failure), "was sent");
        }
    }
}
