package io.github.blueconic4j.benchmark;

import java.util.ArrayList;
import java.util.List;
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
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;

/**
 * How well the bulk calls of 48 threads use a tenant that takes 50 ms a call and changes its mind on how many it takes at a
 * time. What the machine makes of 50 ms is measured meanwhile, by calls that wait for nobody.
 */
final class BulkLimit {

    private static final String PROFILES = "PUT /profiles";
    private static final String SEGMENTS = "GET /segments";
    private static final int THREADS = 48;
    private static final int MILLIS = 50;
    private static final int SETTLING = 5;

    private final int seconds;
    private final AtomicInteger failed = new AtomicInteger();
    private final LongAdder peerNanos = new LongAdder();
    private final LongAdder peerCalls = new LongAdder();
    private volatile boolean over;

    /**
     * @param seconds of each phase; what is measured begins after 5
     */
    BulkLimit(int seconds) {
        this.seconds = seconds;
    }

    /**
     * @return whether at least 90 % were used and less than 2 % refused, in each phase
     */
    boolean measure() throws Exception {
        System.out.printf("Bulk calls of %d threads, %d ms each, %d s a phase%n", THREADS, MILLIS, seconds);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        boolean good = true;
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(10).start();
                PlainApplication application =
                        PlainApplication.start(tenant.url(), tenant.clientId(), tenant.clientSecret())) {
            tenant.fault(Fault.slow().before(MILLIS).on(PROFILES).always());
            tenant.fault(Fault.slow().before(MILLIS).on(SEGMENTS).always());
            ProfilesApi profiles = application.client(ProfilesApi.class);
            SegmentsApi segments = application.client(SegmentsApi.class);
            List<Future<?>> callers = new ArrayList<>();
            callers.add(threads.submit(() -> peer(segments)));
            for (int i = 0; i < THREADS; i++) {
                callers.add(threads.submit(() -> call(profiles)));
            }
            for (int most : new int[] {32, 2, 8, 16}) {
                good &= phase(tenant, most);
            }
            over = true;
            for (Future<?> caller : callers) {
                caller.get(30, TimeUnit.SECONDS);
            }
        } finally {
            over = true;
            threads.shutdownNow();
        }
        System.out.printf("%d calls failed%n", failed.get());
        return good && failed.get() == 0;
    }

    private void call(ProfilesApi profiles) {
        List<ProfileChange> changes = List.of(
                ProfileChange.updateOnly().profileId("nobody").set("a", "b").build());
        while (!over) {
            try {
                if (profiles.apply(changes, ConsentCheck.none()).size() != 1) {
                    failed.incrementAndGet();
                }
            } catch (RuntimeException failure) {
                failed.incrementAndGet();
            }
        }
    }

    private void peer(SegmentsApi segments) {
        while (!over) {
            long begin = System.nanoTime();
            segments.list(0L, 1L, null);
            peerNanos.add(System.nanoTime() - begin);
            peerCalls.increment();
        }
    }

    private boolean phase(SimulatedTenant tenant, int most) throws InterruptedException {
        tenant.bulkCalls(most);
        TimeUnit.SECONDS.sleep(SETTLING);
        peerNanos.reset();
        peerCalls.reset();
        long begin = System.nanoTime();
        long servedBefore = tenant.requestCount(PROFILES, 200);
        long refusedBefore = tenant.requestCount(PROFILES, 429);
        TimeUnit.SECONDS.sleep(seconds - SETTLING);
        long served = tenant.requestCount(PROFILES, 200) - servedBefore;
        long refused = tenant.requestCount(PROFILES, 429) - refusedBefore;

        double rate = served / ((System.nanoTime() - begin) / 1e9);
        double latency = peerNanos.sum() / 1e9 / peerCalls.sum();
        double used = 100 * rate * latency / most;
        double refusals = 100.0 * refused / (served + refused);
        boolean good = used >= 90 && refusals < 2;
        System.out.printf(
                "%d calls at a time: %.1f calls/s, %.1f %% of N / %d ms, %.1f %% of N / %.1f ms as measured, %.2f %% refused%s%n",
                most,
                rate,
                100 * rate * MILLIS / 1000 / most,
                MILLIS,
                used,
                latency * 1000,
                refusals,
                good ? "" : ": MISSED, 90 % and less than 2 % are asked for");
        return good;
    }
}
