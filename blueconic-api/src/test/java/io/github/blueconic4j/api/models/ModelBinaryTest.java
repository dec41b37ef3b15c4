package io.github.blueconic4j.api.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ModelBinaryTest {

    private static final int MORE_THAN_THE_POOL = 60;
    private static final int CHUNK = 64 * 1024;

    @Test
    void readsTheBytesAndTheHash() throws IOException {
        AtomicReference<String> target = new AtomicReference<>();
        AtomicReference<String> accept = new AtomicReference<>();
        byte[] bytes = {8, 7, (byte) 0xff, 0, '\n'};
        try (ModelServer server = new ModelServer(exchange -> {
                    target.set(exchange.getRequestURI().toString());
                    accept.set(exchange.getRequestHeaders().getFirst("Accept"));
                    answer(exchange, 200, "application/octet-stream", "W/\"abc\"", bytes);
                });
                ModelBinary binary = server.client().getBinary("m/1", null)) {
            assertThat(binary.notModified()).isFalse();
            assertThat(binary.etag()).contains("abc");
            assertThat(binary.readAllBytes()).isEqualTo(bytes);
            assertThat(target).hasValue("/rest/v2/models/m%2F1/model");
            assertThat(accept).hasValue("application/octet-stream");
        }
    }

    @Test
    void hasNoHashWhereTheAnswerNamesNone() throws IOException {
        try (ModelServer server = new ModelServer(
                        exchange -> answer(exchange, 200, "application/octet-stream", null, new byte[] {1}));
                ModelBinary binary = server.client().getBinary("m1", null)) {
            assertThat(binary.etag()).isEmpty();
        }
    }

    @Test
    void saysThatNothingChangedAndHoldsNoConnection() throws IOException {
        AtomicReference<String> target = new AtomicReference<>();
        try (ModelServer server = new ModelServer(exchange -> {
            target.set(exchange.getRequestURI().toString());
            answer(exchange, 304, null, "\"abc\"", new byte[0]);
        })) {
            ModelsApi models = server.client();
            List<ModelBinary> unclosed = new ArrayList<>();
            for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
                unclosed.add(models.getBinary("m1", "abc"));
            }
            for (ModelBinary binary : unclosed) {
                assertThat(binary.notModified()).isTrue();
                assertThat(binary.etag()).contains("abc");
                assertThat(binary.read()).isEqualTo(-1);
            }
            assertThat(target).hasValue("/rest/v2/models/m1/model?etag=abc");
        }
    }

    @Test
    void returnsBeforeTheServerHasSentTheRest() throws Exception {
        CountDownLatch readerGotTheStart = new CountDownLatch(1);
        AtomicReference<Boolean> waited = new AtomicReference<>();
        int chunks = 128;
        try (ModelServer server = new ModelServer(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(chunk(0));
                        out.flush();
                        waited.set(await(readerGotTheStart));
                        for (int i = 1; i < chunks; i++) {
                            out.write(chunk(i));
                        }
                    }
                });
                ModelBinary binary = server.client().getBinary("m1", null)) {
            assertThat(binary.readNBytes(CHUNK)).isEqualTo(chunk(0));
            readerGotTheStart.countDown();
            for (int i = 1; i < chunks; i++) {
                assertThat(binary.readNBytes(CHUNK)).isEqualTo(chunk(i));
            }
            assertThat(binary.read()).isEqualTo(-1);
            assertThat(waited).hasValue(true);
        }
    }

    @Test
    void givesTheConnectionBackWhenClosedEarly() throws IOException {
        try (ModelServer server = new ModelServer(
                exchange -> answer(exchange, 200, "application/octet-stream", "abc", new byte[1024 * 1024]))) {
            ModelsApi models = server.client();
            for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
                try (InputStream binary = models.getBinary("m1", null)) {
                    assertThat(binary.read()).isZero();
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoModelAndGivesTheConnectionBack() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        String[] types = {"text/html", "application/json", "application/octet-stream"};
        try (ModelServer server = new ModelServer(exchange -> {
            int kind = calls.getAndIncrement() % types.length;
            answer(
                    exchange,
                    200,
                    types[kind],
                    null,
                    kind == 2 ? new byte[0] : "<html>".getBytes(StandardCharsets.UTF_8));
        })) {
            ModelsApi models = server.client();
            for (int i = 0; i < MORE_THAN_THE_POOL; i++) {
                assertThatThrownBy(() -> models.getBinary("m1", null)).satisfies(thrown -> assertThat(ours(thrown))
                        .isInstanceOf(UnreadableResponseException.class)
                        .hasMessageContaining("GET /models/{model}/model"));
            }
        }
    }

    @Test
    void throwsWhereThereIsNoFile() throws IOException {
        try (ModelServer server =
                new ModelServer(exchange -> answer(exchange, 404, "application/json", null, new byte[] {'{', '}'}))) {
            ModelsApi models = server.client();
            assertThatThrownBy(() -> models.getBinary("m1", null)).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    private static Throwable ours(Throwable thrown) {
        Throwable t = thrown;
        while (t != null && !(t instanceof BlueConicException)) {
            t = t.getCause();
        }
        return t;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] chunk(int number) {
        byte[] chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) number);
        return chunk;
    }

    private static void answer(HttpExchange exchange, int status, String type, String etag, byte[] body)
            throws IOException {
        try (exchange) {
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            if (etag != null) {
                exchange.getResponseHeaders().set("Etag", etag);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
