package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Too large, too deep, not UTF-8: refused by name, and the client goes on. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBodiesTest {

    private static final String JSON = "application/json";
    private static final long DEFAULT_SIZE = 64L * 1024 * 1024;

    private AnswerServer server;
    private SegmentsApi segments;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        segments = server.client(SegmentsApi.class);
    }

    @AfterEach
    void stop() {
        server.answers(200, JSON, "{\"segments\":[{\"id\":\"s1\"}]}");
        assertThat(segments.list(null, null, null).segments())
                .as("the next call")
                .hasSize(1);
        server.close();
    }

    private SegmentsApi limited(Object size) {
        segments = server.client(SegmentsApi.class, builder -> builder.property(ResponseSize.PROPERTY, size));
        return segments;
    }

    private UnreadableResponseException unreadable() {
        Throwable thrown = catchThrowable(() -> segments.list(null, null, null));
        assertThat(thrown).hasCauseInstanceOf(UnreadableResponseException.class);
        assertThat(thrown.getCause()).hasMessageNotContaining("jane").hasNoCause();
        return (UnreadableResponseException) thrown.getCause();
    }

    @Test
    void anAnswerThatSaysItIsLargerIsNotRead() {
        server.answers(200, JSON, "{\"segments\":[{\"name\":\"" + "j".repeat((int) DEFAULT_SIZE) + "\"}]}");
        assertThat(unreadable())
                .hasMessage(
                        "GET /segments → 200 application/json is no answer of BlueConic: larger than 67108864 bytes,"
                                + " see blueconic.max-response-size");
    }

    @Test
    void aTextOfAHundredMegabytesInChunksIsReadNoFurtherThanTheLimit() {
        limited(1_000_000);
        server.answers(JSON, out -> {
            out.write("{\"segments\":[{\"name\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] chunk = "jane ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
        });
        UnreadableResponseException thrown = unreadable();
        assertThat(thrown).hasMessageContaining("larger than 1000000 bytes");
        assertThat(thrown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(thrown.retryable()).isFalse();
    }

    /** Parsson copies a long text again for every piece that it gets. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongTextIsReadInTime() {
        server.answers(JSON, out -> {
            out.write("{\"segments\":[{\"name\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write("jane ".repeat(200_000).getBytes(StandardCharsets.UTF_8));
            }
            out.write("\"}]}".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(segments.list(null, null, null).segments().get(0).name()).hasSize(50_000_000);
    }

    @Test
    void theLimitCountsBytesExactly() {
        limited("1000");
        String page = "{\"segments\":[{\"id\":\"é\"}]}";
        int spaces = 1000 - page.getBytes(StandardCharsets.UTF_8).length;
        for (boolean chunked : new boolean[] {true, false}) {
            answer(chunked, " ".repeat(spaces) + page);
            assertThat(segments.list(null, null, null).segments()).hasSize(1);
            answer(chunked, " ".repeat(spaces + 1) + page);
            assertThat(unreadable()).hasMessageContaining("larger than 1000 bytes");
        }
    }

    private void answer(boolean chunked, String body) {
        if (chunked) {
            server.answers(JSON, out -> out.write(body.getBytes(StandardCharsets.UTF_8)));
        } else {
            server.answers(200, JSON, body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "64 MiB", "1e6", "99999999999999999999"})
    void aLimitThatIsNoNumberOfBytesIsRefusedBeforeAnythingIsSent(String size) {
        SegmentsApi usable = segments;
        Throwable thrown = catchThrowable(() -> limited(size).list(null, null, null));
        assertThat(thrown)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blueconic.max-response-size");
        assertThat(server.received).isEmpty();
        segments = usable;
    }

    @Test
    void aServerCannotRaiseTheLimit() {
        limited(10L);
        server.header(ResponseSize.HEADER, "1000000").answers(200, JSON, "{\"segments\":[]}");
        assertThat(unreadable()).hasMessageContaining("larger than 10 bytes");
        limited(1000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "id", "creationDate", "profileCount", "unknown"})
    void whatIsNestedTooDeepIsRefusedWhereverItStands(String member) {
        for (int levels : new int[] {200, 100_000}) {
            for (String open : new String[] {"[", "{\"a\":"}) {
                server.answers(200, JSON, "{\"segments\":[{\"" + member + "\":" + open.repeat(levels));
                assertThat(unreadable()).hasMessageEndingWith(": nested deeper than 200");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "FF", "C0AF", "EDA080", "F8888080", "E282", "80", "F4908080"})
    void whatIsNotUtf8IsRefused(String bytes) {
        for (String end : new String[] {"", "\"}]}"}) {
            server.answers(JSON, out -> {
                out.write("{\"segments\":[{\"name\":\"jane".getBytes(StandardCharsets.UTF_8));
                out.write(HexFormat.of().parseHex(bytes));
                out.write(end.getBytes(StandardCharsets.UTF_8));
            });
            assertThat(unreadable()).hasMessageEndingWith(": not UTF-8");
        }
    }

    @Test
    void whatEndsTooEarlyIsUnreadableAndNotCut() {
        String page = "{\"segments\":[{\"id\":\"s1\",\"tags\":[\"a\"]}],\"totalResults\":17}";
        for (int length = 1; length < page.length(); length++) {
            server.answers(200, JSON, page.substring(0, length));
            assertThat(unreadable()).hasMessageContaining("not a readable SegmentPage");
        }
    }
}
