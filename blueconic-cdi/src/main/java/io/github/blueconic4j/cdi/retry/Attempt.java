package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.function.Consumer;

/** One attempt of a call, for the code that makes it. */
public final class Attempt {

    private final int number;
    private final long deadline;
    private final Timing timing;
    private volatile Consumer<End> watcher;

    Attempt(int number, long deadline, Timing timing) {
        this.number = number;
        this.deadline = deadline;
        this.timing = timing;
    }

    /**
     * How an attempt ended.
     *
     * @param failure null for a success
     * @param retried whether another attempt follows
     */
    public record End(Throwable failure, boolean retried) {}

    /** 1 for the first one. */
    public int number() {
        return number;
    }

    /** What is left of the time of the whole call; not below zero. */
    public Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, deadline - timing.nanoTime()));
    }

    /** Is told once how this attempt ended, if it is still under way then. */
    public void onEnd(Consumer<End> watcher) {
        this.watcher = watcher;
    }

    void end(Throwable failure, boolean retried) {
        Consumer<End> told = watcher;
        if (told != null) {
            watcher = null;
            told.accept(new End(failure, retried));
        }
    }
}
