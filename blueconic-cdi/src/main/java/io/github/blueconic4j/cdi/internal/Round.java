package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The changes between two flushes: over when it was closed and all of them are decided. */
final class Round {

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    /** The changes, and one for being open. */
    private final AtomicInteger open = new AtomicInteger(1);

    /**
     * One more change.
     *
     * @return false if the round is over, and another one has begun
     */
    boolean enter() {
        int now = open.get();
        while (now > 0 && !open.compareAndSet(now, now + 1)) {
            now = open.get();
        }
        return now > 0;
    }

    /** One of them is decided; or the round is closed, which is said once. */
    void leave() {
        if (open.decrementAndGet() == 0) {
            over.complete(null);
        }
    }

    CompletableFuture<Void> over() {
        return over;
    }
}
