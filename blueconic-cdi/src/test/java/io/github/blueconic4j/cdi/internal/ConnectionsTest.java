package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.models.ModelBinary;
import io.github.blueconic4j.api.models.ModelsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Every connection comes back, or goes. */
@Timeout(180)
class ConnectionsTest {

    private static final String SEGMENTS = "GET /segments";
    private static final String BINARY = "GET /models/{model}/model";
    private static final int MANY_CALLS = 100_000;
    private static final long MEGABYTE = 1024 * 1024;

    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(1).ttl(Duration.ofDays(1)).start();
    private Application application;

    private Application.Clients clients(String... settings) {
        Map<String, String> all = Application.settings(tenant);
        all.put("blueconic.retry.attempts", "1");
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        application = Application.start(all);
        return application.clients();
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private void awaitOpen(int most) throws InterruptedException {
        for (int i = 0; i < 300 && tenant.openConnections() > most; i++) {
            Thread.sleep(20);
        }
        assertThat(tenant.openConnections()).isLessThanOrEqualTo(most);
    }

    private void bigFile() {
        tenant.fault(Fault.answer(200, new byte[(int) (8 * MEGABYTE)])
                .header("Content-Type", "application/octet-stream")
                .on(BINARY)
                .always());
    }

    @Test
    void areSharedByCallsOneAfterTheOther() throws Exception {
        Application.Clients clients = clients();
        for (int i = 0; i < 200; i++) {
            clients.segments().list(0L, 3L, null);
            clients.channels().list(0L, 3L);
        }
        assertThat(tenant.openConnections()).isEqualTo(1);
    }

    @Test
    void endWhereAFileIsClosedEarly() throws Exception {
        ModelsApi models = clients().tenants().get("default").api(ModelsApi.class);
        bigFile();
        for (int i = 0; i < 100; i++) {
            try (ModelBinary file = models.getBinary("m1", null)) {
                assertThat(file.read()).isZero();
            }
        }
        awaitOpen(1);
    }

    @Test
    void endWhereAFileIsNeitherReadNorClosed() throws Exception {
        ModelsApi models = clients("blueconic.idle-timeout", "PT0.1S")
                .tenants()
                .get("default")
                .api(ModelsApi.class);
        bigFile();
        ModelBinary[] files = new ModelBinary[20];
        for (int i = 0; i < files.length; i++) {
            files[i] = models.getBinary("m1", null);
        }
        awaitOpen(1);
        assertThat(catchThrowable(files[0]::readAllBytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nobody read it");
    }

    @Test
    void stayWhereAFileIsReadSlowly() throws Exception {
        ModelsApi models = clients("blueconic.idle-timeout", "PT0.1S")
                .tenants()
                .get("default")
                .api(ModelsApi.class);
        bigFile();
        try (ModelBinary file = models.getBinary("m1", null)) {
            int read = 0;
            for (int i = 0; i < 6; i++) {
                read += file.readNBytes(1000).length;
                Thread.sleep(400);
            }
            assertThat(read + file.readAllBytes().length).isEqualTo((int) (8 * MEGABYTE));
        }
    }

    @Test
    void areBackAfterAThousandFailures() throws Exception {
        Application.Clients clients = clients("blueconic.first-byte-timeout", "PT0.05S");
        List<Fault> faults = List.of(
                Fault.answer(500, "no"),
                Fault.answer(400, "{\"message\":\"" + "x".repeat(20_000) + "\"}"),
                Fault.loginPage(),
                Fault.answer(200, "{\"segments\": [{"),
                Fault.answer(302, ""),
                Fault.cutAt(10),
                Fault.resetAt(10),
                Fault.dropAfterCommit(),
                Fault.resetBeforeCommit(),
                Fault.hangBeforeCommit());
        for (int i = 0; i < 1000; i++) {
            tenant.fault(faults.get(i % faults.size()).on(SEGMENTS).always());
            assertThat(catchThrowable(() -> clients.segments().list(0L, 100L, null)))
                    .isInstanceOf(BlueConicException.class);
            tenant.clearFaults();
        }
        assertThat(clients.segments().list(0L, 1L, null).segments()).hasSize(1);
        awaitOpen(1);
    }

    @Test
    void andMemoryAndThreadsDoNotGrowOverManyCalls() throws Exception {
        Application.Clients clients = clients();
        int callers = 4;
        call(clients, callers, MANY_CALLS / 10);
        long heap = usedHeap();
        int threads = Thread.activeCount();
        call(clients, callers, MANY_CALLS);

        assertThat(usedHeap() - heap).isLessThan(16 * MEGABYTE);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + callers);
        assertThat(tenant.openConnections()).isLessThanOrEqualTo(callers + 1);
    }

    private void call(Application.Clients clients, int callers, int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        for (int caller = 0; caller < callers; caller++) {
            threads.execute(() -> {
                for (int i = 0; i < calls / callers; i++) {
                    clients.channels().list(0L, 1L);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(150, TimeUnit.SECONDS)).isTrue();
        assertThat(tenant.requestCount("GET /channels")).isEqualTo(calls);
        tenant.reset();
    }

    /** What is only held by references that a collection clears late is none. */
    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
