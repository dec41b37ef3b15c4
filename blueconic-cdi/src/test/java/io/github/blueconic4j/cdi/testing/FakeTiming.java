package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

import io.github.blueconic4j.cdi.retry.Timing;

/** A clock that moves only when a test says so, and chance that is what the test says. */
public final class FakeTiming implements Timing {

    /** Near the overflow of a long, where code that compares readings instead of differences breaks. */
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(10).toNanos());

    private volatile DoubleSupplier chance = () -> 0.5;

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public double random() {
        return chance.getAsDouble();
    }

    /** Sleeps by moving the clock. */
    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        advance(time);
    }

    public void advance(Duration time) {
        now.addAndGet(time.toNanos());
    }

    public FakeTiming random(double value) {
        return random(() -> value);
    }

    public FakeTiming random(DoubleSupplier values) {
        chance = values;
        return this;
    }
}
