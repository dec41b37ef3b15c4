package io.github.blueconic4j.cdi.soak;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.tenant.TenantAccess;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.LoggedRequest;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of all kinds from 64 threads to a tenant that fails in every way at every twentieth request, with tokens that live
 * five seconds: each ends in a correct answer or in an exception that is true. For 5 seconds, or as many as
 * {@code -Dblueconic.soak-seconds} says.
 */
class SoakTest {

    private static final int SECONDS = Integer.getInteger("blueconic.soak-seconds", 5);
    private static final int THREADS = 64;
    private static final int CALLS_A_ROUND = 50;
    private static final double FAULTY = 0.05;
    private static final long MEGABYTE = 1024 * 1024;
    /** Profiles enough for each write of a round to have its own. */
    private static final int PROFILES = THREADS * CALLS_A_ROUND;

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Told.Outcome, Integer> outcomes = new TreeMap<>();
    private int rounds;

    @Test
    void everyCallEndsInACorrectAnswerOrInAnExceptionThatIsTrue() throws Exception {
        SimulatedTenant tenant = SimulatedTenant.builder()
                .profiles(PROFILES)
                .ttl(Duration.ofSeconds(5))
                .start();
        Application application = Application.start(settings(tenant));
        TenantAccess blueConic = application.clients().tenants().get("default");
        List<String> ids = blueConic
                .api(SegmentsApi.class)
                .listProfiles(
                        SegmentsApi.ALL_VISITORS,
                        SegmentProfileQuery.builder().count(PROFILES).build())
                .items()
                .stream()
                .map(profile -> profile.id())
                .toList();
        Caller caller = new Caller(blueConic, ids, new AtomicInteger(), told, wrong);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        long heapEarly = 0;
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(SECONDS)) {
            round(tenant, caller, threads);
            boolean early = heapEarly == 0 && System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(SECONDS) / 3;
            heapEarly = early ? usedHeap() : heapEarly;
        }
        long growth = usedHeap() - heapEarly;
        threads.shutdown();
        application.close();
        report(caller, growth);

        assertThat(growth).as("heap").isLessThan(16 * MEGABYTE);
        assertNothingIsLeft(tenant);
        tenant.close();
    }

    private static Map<String, String> settings(SimulatedTenant tenant) {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.first-byte-timeout", "PT1S");
        settings.put("blueconic.idle-timeout", "PT1S");
        settings.put("blueconic.token-timeout", "PT2S");
        settings.put("blueconic.call-timeout", "PT15S");
        return settings;
    }

    private void round(SimulatedTenant tenant, Caller caller, ExecutorService threads) throws InterruptedException {
        tenant.reset();
        faults().forEach(fault ->
                tenant.fault(fault.chance(FAULTY / faults().size()).always()));
        AtomicInteger left = new AtomicInteger(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom random = new SplittableRandom(1000L * rounds + thread);
            threads.execute(() -> {
                for (int i = 0; i < CALLS_A_ROUND; i++) {
                    caller.call(random);
                }
                left.decrementAndGet();
            });
        }
        for (int i = 0; i < 6000 && left.get() > 0; i++) {
            Thread.sleep(10);
        }
        assertThat(left.get()).as("callers that hang").isZero();
        rounds++;
        compare(tenant.requests());
    }

    /** What the callers were told and what the tenant has done. */
    private void compare(List<LoggedRequest> requests) {
        Map<String, Integer> made = new HashMap<>();
        requests.forEach(request -> request.changes().forEach(change -> made.merge(change, 1, Integer::sum)));
        assertThat(wrong).isEmpty();
        assertThat(told).allMatch(one -> one.fits(made.getOrDefault(one.change(), 0)));
        told.forEach(one -> outcomes.merge(one.outcome(), 1, Integer::sum));
        told.clear();
    }

    private static List<Fault> faults() {
        return List.of(
                Fault.dropBeforeCommit(),
                Fault.dropAfterCommit(),
                Fault.resetBeforeCommit(),
                Fault.resetAfterCommit(),
                Fault.hangBeforeCommit(),
                Fault.hangAfterCommit(),
                Fault.cutAt(20),
                Fault.resetAt(20),
                Fault.hangAt(20),
                Fault.staleConnection(),
                Fault.slow().before(200),
                Fault.slow().after(200),
                Fault.loginPage(),
                Fault.answer(302, ""),
                Fault.answer(400, "{\"message\":\"no\"}"),
                Fault.answer(401, ""),
                Fault.error(403, ErrorBody.CODED),
                Fault.answer(404, ""),
                Fault.answerAfterCommit(408, ""),
                Fault.answer(429, ""),
                Fault.answer(500, "<html>"),
                Fault.answerAfterCommit(500, ""),
                Fault.answerAfterCommit(502, ""),
                Fault.answer(503, "").header("Retry-After", "1"),
                Fault.answerAfterCommit(504, ""));
    }

    private void report(Caller caller, long growth) {
        System.out.printf(
                "Soak: %d s, %d calls by %d threads, writes told %s, exceptions %s, heap %+.1f MB%n",
                SECONDS,
                rounds * THREADS * CALLS_A_ROUND,
                THREADS,
                outcomes,
                new TreeMap<>(caller.failures()),
                growth / (double) MEGABYTE);
    }

    private static void assertNothingIsLeft(SimulatedTenant tenant) throws InterruptedException {
        for (int i = 0; i < 600 && (tenant.openConnections() > 0 || ownThreads() > 0); i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(tenant.openConnections()).as("connections").isZero();
        assertThat(ownThreads()).as("threads").isZero();
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("blueconic-\\d+|HttpClient-.*"))
                .count();
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
