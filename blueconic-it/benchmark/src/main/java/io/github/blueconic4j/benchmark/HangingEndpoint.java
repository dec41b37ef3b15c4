package io.github.blueconic4j.benchmark;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.token.TokenRequest;

/** What callers notice of a token endpoint that hangs while the token in use is still good: nothing, it should be. */
final class HangingEndpoint {

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final Duration time;
    private volatile long later;

    HangingEndpoint(Duration time) {
        this.time = time;
    }

    /** Reads tokens for as long as the endpoint hangs. */
    void measure() throws InterruptedException {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        TokenManager tokens = new TokenManager(
                new GrantKey(Tenant.DEFAULT, "my-client", "default"),
                this::acquire,
                threads,
                new Shifted(),
                Duration.ofSeconds(60));
        tokens.get();
        System.out.println("Reading a token while its refresh hangs");
        later = Duration.ofMinutes(55).toNanos();
        tokens.get();
        double alone = longest("the clock alone", () -> {});
        double library = longest("TokenManager.get()", tokens::get);
        System.out.printf("ratio %.2f, %d requests%n", library / alone, requests.get() - 1);
        over.countDown();
        threads.shutdown();
    }

    /** The peer reads the clock and nothing else: what it shows is the machine's. */
    private double longest(String name, Runnable read) {
        long longest = 0;
        long reads = 0;
        long begin = System.nanoTime();
        for (long now = begin; now - begin < time.toNanos(); reads++) {
            read.run();
            long then = System.nanoTime();
            longest = Math.max(longest, then - now);
            now = then;
        }
        System.out.printf(
                "%-20s %,d reads in %d s, the longest %.3f ms%n", name, reads, time.toSeconds(), longest / 1e6);
        return longest;
    }

    private void acquire(TokenRequest request) {
        if (requests.incrementAndGet() > 1) {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        request.publish(new TokenAnswer(new AccessToken("token"), null, Duration.ofHours(1), Duration.ZERO));
    }

    /** The system's time, and a little later. */
    private final class Shifted implements Timing {

        @Override
        public long nanoTime() {
            return System.nanoTime() + later;
        }

        @Override
        public double random() {
            return 0.5;
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    }
}
