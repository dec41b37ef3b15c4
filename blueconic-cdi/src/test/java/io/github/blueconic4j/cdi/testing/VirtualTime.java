package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.retry.Timing;

/** Time that jumps from one event to the next: an hour of many callers passes in a moment, on one thread. */
public final class VirtualTime implements Timing, Sleeper {

    private static final Comparator<Event> IN_ORDER =
            Comparator.comparingLong(Event::time).thenComparingLong(Event::number);

    private final PriorityQueue<Event> events = new PriorityQueue<>(IN_ORDER);
    private final Random chance = new Random(17);
    private long now;
    private long count;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public double random() {
        return chance.nextDouble();
    }

    @Override
    public void sleep(Duration time) {
        throw new UnsupportedOperationException("nobody blocks here");
    }

    @Override
    public CompletionStage<Void> after(Duration wait) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        events.add(new Event(now + wait.toNanos(), count++, over));
        return over;
    }

    /** Lets so much time pass. */
    public void pass(Duration time) {
        long end = now + time.toNanos();
        while (!events.isEmpty() && events.element().time() <= end) {
            Event next = events.remove();
            now = next.time();
            next.over().complete(null);
        }
        now = end;
    }

    private record Event(long time, long number, CompletableFuture<Void> over) {}
}
