package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.models.ModelsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A server that hangs, at every stage of a call. */
@Timeout(60)
class TimeoutsTest {

    private static final String SEGMENTS = "GET /segments";
    private static final String BINARY = "GET /models/{model}/model";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
    private final Map<String, String> settings = Application.settings(tenant);
    private Application application;

    @BeforeEach
    void oneAttempt() {
        settings.put("blueconic.retry.attempts", "1");
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        tenant.close();
    }

    private Application.Clients clients() {
        if (application == null) {
            application = Application.start(settings);
            application.clients().tokens().get();
        }
        return application.clients();
    }

    private ConnectionFailedException listed() {
        Application.Clients clients = clients();
        return catchThrowableOfType(
                ConnectionFailedException.class, () -> clients.segments().list(0L, 1L, null));
    }

    private static void assertEndedBy(ConnectionFailedException failure, String key) {
        assertThat(failure).isNotNull().hasMessageContaining("blueconic." + key);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whileConnecting() throws IOException {
        List<Socket> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 2; i++) {
                queue.add(new Socket(full.getInetAddress(), full.getLocalPort()));
            }
            settings.put("blueconic.url", "http://localhost:" + full.getLocalPort());
            settings.put("blueconic.grant", "none");
            settings.put("blueconic.connect-timeout", "PT0.3S");
            application = Application.start(settings);

            ConnectionFailedException failure = catchThrowableOfType(
                    ConnectionFailedException.class,
                    () -> application.clients().segments().list(0L, 1L, null));

            assertThat(failure).hasMessageContaining("blueconic.connect-timeout");
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        } finally {
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @Test
    void beforeTheFirstByte() {
        settings.put("blueconic.first-byte-timeout", "PT0.3S");
        clients();
        tenant.fault(Fault.hangBeforeCommit().on(SEGMENTS).always());

        assertEndedBy(listed(), "first-byte-timeout");
    }

    @Test
    void beforeItReadsTheRequest() {
        settings.put("blueconic.first-byte-timeout", "PT0.3S");
        clients();
        tenant.fault(Fault.answer(200, "{\"segments\":[]}").on(SEGMENTS).header("Connection", "close"));
        clients().segments().list(0L, 1L, null);
        tenant.fault(Fault.hangBeforeAccept().always());

        assertEndedBy(listed(), "first-byte-timeout");
    }

    @Test
    void inTheBody() {
        settings.put("blueconic.idle-timeout", "PT0.3S");
        clients();
        tenant.fault(Fault.hangAt(20).on(SEGMENTS).always());

        assertEndedBy(listed(), "idle-timeout");
    }

    @Test
    void atAByteASecondTheWholeCallIsLimited() {
        settings.put("blueconic.call-timeout", "PT2S");
        clients();
        tenant.fault(Fault.slow().bytesPerSecond(1).on(SEGMENTS).always());
        long begin = System.nanoTime();

        assertEndedBy(listed(), "call-timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void theTimeUntilTheHeadCountsForTheWholeCallToo() {
        settings.put("blueconic.call-timeout", "PT2S");
        clients();
        tenant.fault(Fault.slow().before(1600).bytesPerSecond(1).on(SEGMENTS).always());
        long begin = System.nanoTime();

        assertEndedBy(listed(), "call-timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(3200));
    }

    @Test
    void theWholeCallWithItsRepeatsIsLimited() {
        settings.put("blueconic.retry.attempts", "50");
        settings.put("blueconic.first-byte-timeout", "PT0.4S");
        settings.put("blueconic.call-timeout", "PT1S");
        clients();
        tenant.fault(Fault.hangBeforeCommit().on(SEGMENTS).always());
        long begin = System.nanoTime();

        assertThat(listed()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2500));
        assertThat(tenant.requestCount(SEGMENTS)).isBetween(2L, 4L);
    }

    @Test
    void aFileMayTakeAsLongAsItMakesProgress() throws IOException {
        settings.put("blueconic.call-timeout", "PT1S");
        settings.put("blueconic.idle-timeout", "PT0.8S");
        clients();
        tenant.fault(Fault.answer(200, new byte[30])
                .header("Content-Type", "application/octet-stream")
                .bytesPerSecond(10)
                .on(BINARY)
                .always());

        try (InputStream file = models().getBinary("m1", null)) {
            assertThat(file.readAllBytes()).hasSize(30);
        }
    }

    @Test
    void aFileThatMakesNoProgressIsGivenUp() throws IOException {
        settings.put("blueconic.idle-timeout", "PT0.3S");
        clients();
        tenant.fault(Fault.hangAt(10).on(BINARY).always());
        String model = models().list(0L, 100L).items().stream()
                .filter(found -> found.modelHash() != null)
                .findFirst()
                .orElseThrow()
                .id();

        try (InputStream file = models().getBinary(model, null)) {
            assertThat(catchThrowable(file::readAllBytes))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("blueconic.idle-timeout");
        }
    }

    @Test
    void anInterruptEndsTheWaitForAnAnswerAtOnce() {
        settings.put("blueconic.retry.attempts", "3");
        clients();
        tenant.fault(Fault.hangBeforeCommit().on(SEGMENTS).always());
        Thread caller = Thread.currentThread();
        Thread impatient = new Thread(() -> {
            while (tenant.requestCount(SEGMENTS) == 0) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        impatient.setDaemon(true);
        impatient.start();
        BlueConicException failure = listed();

        assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(tenant.requestCount(SEGMENTS)).isEqualTo(1);
    }

    private ModelsApi models() {
        return clients().tenants().get("default").api(ModelsApi.class);
    }
}
