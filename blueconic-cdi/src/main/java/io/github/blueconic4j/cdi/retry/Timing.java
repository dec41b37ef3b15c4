package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Clock and random source; tests replace it. */
public interface Timing {

    Timing SYSTEM = new Timing() {

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
    };

    /** A monotonic clock: comparable by difference only, unmoved when somebody sets the wall clock. */
    long nanoTime();

    /** From 0 inclusive to 1 exclusive. */
    double random();

    void sleep(Duration time) throws InterruptedException;
}
