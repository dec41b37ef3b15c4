package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.blueconic4j.cdi.retry.Sleeper;

/** Sleeps by moving the clock; stages wait until the test wakes them. */
public final class FakeSleeper implements Sleeper {

    private final FakeTiming timing;
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> last;

    public FakeSleeper(FakeTiming timing) {
        this.timing = timing;
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        waits.add(wait);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        timing.advance(wait);
    }

    @Override
    public CompletionStage<Void> after(Duration wait) {
        waits.add(wait);
        last = new CompletableFuture<>();
        return last;
    }

    /** All that was waited for, in order. */
    public List<Duration> waits() {
        return waits;
    }

    /** Ends the wait that a stage began last. */
    public void wake() {
        timing.advance(waits.get(waits.size() - 1));
        last.complete(null);
    }

    /** Breaks it off, as when the application stops. */
    public void breakOff() {
        last.cancel(false);
    }
}
