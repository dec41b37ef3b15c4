package io.github.blueconic4j.cdi.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.RawServer;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Bodies of any length that come packed from a server, and are unpacked ahead. */
@Timeout(60)
class UnpackedBodiesTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int LENGTH = 8 * 1024 * 1024;
    private static final int AT_ONCE = 150;
    /** Does not get smaller when it is packed, so that the server is still sending while the reader waits. */
    private static final byte[] BYTES = new byte[LENGTH];

    private static final String PACKED;

    static {
        new Random(1).nextBytes(BYTES);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(BYTES);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        PACKED = packed.toString(StandardCharsets.ISO_8859_1);
    }

    private final CountedThreads threads = new CountedThreads();

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        assertThat(threads.ended(5_000)).isTrue();
    }

    private static RawServer server(String encoding, String body) throws IOException {
        String head = "HTTP/1.1 200 OK\r\n" + encoding + "Content-Length: " + PACKED.length() + "\r\n\r\n";
        return new RawServer(request -> head + body);
    }

    private static RawServer packed(String body) throws IOException {
        return server("Content-Encoding: gzip\r\n", body);
    }

    private Reply reply(RawServer server, String idleTimeout) throws Exception {
        Settings settings = new Settings().url(server.url()).with("blueconic.idle-timeout", idleTimeout);
        Request request = new Request("GET", server.url().resolve("/page"), Map.of(), null);
        return new Transport(settings.read(), threads, new DaemonAlarm()).send(request, LONG, true);
    }

    private InputStream body(RawServer server, String idleTimeout) throws Exception {
        return ReadAhead.of(reply(server, idleTimeout), threads);
    }

    @Test
    void areReadAheadOnlyWhereTheyCameAsGzip() throws Exception {
        try (RawServer plain = server("", PACKED);
                RawServer packed = packed(PACKED)) {
            Reply asIs = reply(plain, "PT5S");
            assertThat(ReadAhead.of(asIs, threads)).isSameAs(asIs.body());
            asIs.body().close();
            try (InputStream body = body(packed, "PT5S")) {
                assertThat(body).isInstanceOf(ReadAhead.class);
                assertThat(Arrays.equals(body.readAllBytes(), BYTES)).isTrue();
            }
        }
    }

    @Test
    void stayWhereTheyAreReadSlowly() throws Exception {
        try (RawServer server = packed(PACKED);
                InputStream body = body(server, "PT0.1S")) {
            int read = 0;
            for (int i = 0; i < 6; i++) {
                read += body.readNBytes(1000).length;
                Thread.sleep(400);
            }
            assertThat(read + body.readAllBytes().length).isEqualTo(LENGTH);
        }
    }

    @Test
    void endWhereTheyAreNeitherReadNorClosed() throws Exception {
        try (RawServer server = packed(PACKED)) {
            InputStream body = body(server, "PT0.1S");
            body.readNBytes(1000);
            Thread.sleep(2_500);
            assertThat(threads.running()).isZero();
            assertThat(catchThrowable(body::readAllBytes))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("nobody read it");
        }
    }

    @Test
    void endAtTheIdleTimeOutWhereNothingComes() throws Exception {
        try (RawServer server = packed(PACKED.substring(0, 100_000) + RawServer.HANG);
                InputStream body = body(server, "PT0.3S")) {
            assertThat(catchThrowable(body::readAllBytes)).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void canBeClosedWhileTheyAreWaitedFor() throws Exception {
        for (String encoding : List.of("", "Content-Encoding: gzip\r\n")) {
            try (RawServer server = server(encoding, PACKED.substring(0, 100_000) + RawServer.HANG)) {
                InputStream body = body(server, "PT20S");
                CompletableFuture<Throwable> told =
                        CompletableFuture.supplyAsync(() -> catchThrowable(body::readAllBytes));
                Thread.sleep(300);
                long begin = System.nanoTime();
                body.close();
                assertThat(told.get(AT_ONCE, TimeUnit.MILLISECONDS))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("closed");
                assertThat(threads.ended(AT_ONCE)).isTrue();
                assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin))
                        .isLessThan(AT_ONCE);
            }
        }
    }

    /** The application stops, which interrupts the library's threads, while a thread of the application still reads. */
    @Test
    void areReadToTheirEndWhenTheThreadsOfTheLibraryAreInterrupted() throws Exception {
        try (RawServer server = packed(PACKED);
                InputStream body = body(server, "PT5S")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[300_000];
            for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
                all.write(piece, 0, count);
                threads.interrupt();
            }
            assertThat(Arrays.equals(all.toByteArray(), BYTES)).isTrue();
            assertThat(threads.started()).isPositive();
        }
    }
}
