package io.github.blueconic4j.cdi.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well the bulk calls of 48 threads use a tenant that takes 50 ms a call and changes its mind on how many it takes at a
 * time. What the machine makes of 50 ms is measured meanwhile, by calls that wait for nobody. {@code -DargLine=-Dblueconic.limit-seconds=60} makes each phase as long as in docs/performance.md.
 */
class BulkLimitTest {

    private static final String PROFILES = "PUT /profiles";
    private static final String SEGMENTS = "GET /segments";
    private static final int THREADS = 48;
    private static final int MILLIS = 50;
    private static final int SETTLING = 5;
    private static final int SECONDS = Integer.getInteger("blueconic.limit-seconds", 10);

    private final AtomicInteger failed = new AtomicInteger();
    private final LongAdder peerNanos = new LongAdder();
    private final LongAdder peerCalls = new LongAdder();
    private volatile boolean over;

    @Test
    @Timeout(600)
    void followsTheTenantsLimitWithinFiveSecondsAndIsSeldomRefused() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(10).start();
                Application application = Application.start(settings(tenant))) {
            tenant.fault(Fault.slow().before(MILLIS).on(PROFILES).always());
            tenant.fault(Fault.slow().before(MILLIS).on(SEGMENTS).always());
            ProfilesApi profiles =
                    application.clients().tenants().get("default").api(ProfilesApi.class);
            List<Future<?>> callers = new ArrayList<>();
            callers.add(threads.submit(() -> peer(application.clients().segments())));
            for (int i = 0; i < THREADS; i++) {
                callers.add(threads.submit(() -> call(profiles)));
            }
            SoftAssertions figures = new SoftAssertions();
            for (int most : new int[] {32, 2, 8, 16}) {
                phase(tenant, most, figures);
            }
            over = true;
            for (Future<?> caller : callers) {
                caller.get(30, TimeUnit.SECONDS);
            }
            figures.assertAll();
            assertThat(failed).as("calls that failed").hasValue(0);
        } finally {
            threads.shutdownNow();
        }
    }

    /** With the waits before a repeat that production has, too. */
    private static Map<String, String> settings(SimulatedTenant tenant) {
        Map<String, String> settings = Application.settings(tenant);
        settings.remove("blueconic.retry.min-delay");
        settings.remove("blueconic.retry.max-delay");
        return settings;
    }

    private void call(ProfilesApi profiles) {
        List<ProfileChange> changes = List.of(
                ProfileChange.updateOnly().profileId("nobody").set("a", "b").build());
        while (!over) {
            try {
                assertThat(profiles.apply(changes, ConsentCheck.none())).hasSize(1);
            } catch (RuntimeException failure) {
                failed.incrementAndGet();
            }
        }
    }

    private void peer(SegmentsApi segments) {
        while (!over) {
            long begin = System.nanoTime();
            assertThat(segments.list(0L, 1L, null).segments()).hasSize(1);
            peerNanos.add(System.nanoTime() - begin);
            peerCalls.increment();
        }
    }

    private void phase(SimulatedTenant tenant, int most, SoftAssertions figures) throws InterruptedException {
        tenant.bulkCalls(most);
        TimeUnit.SECONDS.sleep(SETTLING);
        peerNanos.reset();
        peerCalls.reset();
        long begin = System.nanoTime();
        long servedBefore = tenant.requestCount(PROFILES, 200);
        long refusedBefore = tenant.requestCount(PROFILES, 429);
        TimeUnit.SECONDS.sleep(SECONDS - SETTLING);
        long served = tenant.requestCount(PROFILES, 200) - servedBefore;
        long refused = tenant.requestCount(PROFILES, 429) - refusedBefore;

        double rate = served / ((System.nanoTime() - begin) / 1e9);
        double latency = peerNanos.sum() / 1e9 / peerCalls.sum();
        double used = 100 * rate * latency / most;
        double refusals = 100.0 * refused / (served + refused);
        System.out.printf(
                "%d calls at a time: %.1f calls/s, %.1f %% of N / %d ms, %.1f %% of N / %.1f ms as measured, %.2f %% refused%n",
                most, rate, 100 * rate * MILLIS / 1000 / most, MILLIS, used, latency * 1000, refusals);
        figures.assertThat(used).as("%% used of %s at a time", most).isGreaterThanOrEqualTo(90);
        figures.assertThat(refusals).as("%% refused at %s at a time", most).isLessThan(2);
    }
}
