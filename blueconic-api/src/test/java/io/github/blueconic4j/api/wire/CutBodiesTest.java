package io.github.blueconic4j.api.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A connection that breaks is told apart from an answer that is none, wherever it breaks. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CutBodiesTest {

    private static final String PAGE =
            "{\"segments\":[{\"id\":\"s1\",\"name\":\"é\",\"tags\":[\"a\"],\"profileCount\":12}],\"totalResults\":1}";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private CutServer server;

    @BeforeEach
    void start() throws IOException {
        server = new CutServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private SegmentsApi client(boolean gzip) {
        RestClientBuilder builder =
                RestClientBuilder.newBuilder().baseUri(server.base()).readTimeout(300, TimeUnit.MILLISECONDS);
        return (gzip ? builder.register(Gunzip.class) : builder).build(SegmentsApi.class);
    }

    private static Throwable cause(SegmentsApi segments) {
        Throwable thrown = catchThrowable(() -> segments.list(null, null, null));
        return thrown == null ? null : thrown.getCause();
    }

    private static byte[] chunked(String body, int size) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += size) {
            int length = Math.min(size, bytes.length - from);
            answer.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            answer.write(bytes, from, length);
            answer.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        answer.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return answer.toByteArray();
    }

    @Test
    void aChunkedBodyMayBeCutAnywhere() throws IOException {
        SegmentsApi segments = client(false);
        byte[] whole = chunked(PAGE, 7);
        int start = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        int lastOfTheJson = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('}');
        for (int length = start; length <= lastOfTheJson; length++) {
            server.answers(Arrays.copyOf(whole, length));
            assertThat(cause(segments))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("s1");
        }
        server.answers(whole);
        assertThat(segments.list(null, null, null).segments()).hasSize(1);
    }

    @Test
    void aBodyThatIsShorterThanItsLengthIsCut() {
        SegmentsApi segments = client(false);
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < page.length; length++) {
            server.answers((HEAD + "Content-Length: " + page.length + "\r\n\r\n"
                            + new String(page, 0, length, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(cause(segments)).as("cut after %d bytes", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyThatStaysAwayIsCut() throws IOException {
        SegmentsApi segments = client(false);
        server.hangs();
        byte[] whole = chunked(PAGE, 7);
        server.answers(Arrays.copyOf(whole, whole.length / 2));
        assertThat(cause(segments)).isInstanceOf(IOException.class);
    }

    @Test
    void gzipThatEndsTooEarlyIsCutAndGzipThatIsDamagedIsUnreadable() throws IOException {
        SegmentsApi segments = client(true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        byte[] gzip = packed.toByteArray();
        int trailer = 8;
        for (int length = 10; length < gzip.length - trailer; length++) {
            server.answers(answer(Arrays.copyOf(gzip, length)));
            assertThat(cause(segments)).as("cut after %d bytes", length).isInstanceOf(IOException.class);
        }
        gzip[10] = 7; // a kind of block that does not exist
        server.answers(answer(gzip));
        assertThat(cause(segments))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageEndingWith(": damaged gzip");
    }

    /** Nothing but its end says how long the body is. */
    private static byte[] answer(byte[] body) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write((HEAD + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        answer.write(body);
        return answer.toByteArray();
    }
}
