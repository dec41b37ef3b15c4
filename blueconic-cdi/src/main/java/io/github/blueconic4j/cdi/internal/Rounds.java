package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Cuts the changes of a writer at its flushes, so that each flush knows when what came before it is decided. */
final class Rounds {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile Round current = new Round();
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    /** One more change, whose end the round is to be told. */
    Round enter() {
        Round round = current;
        while (!round.enter()) {
            round = current;
        }
        return round;
    }

    /** Completes when all changes so far are decided. */
    CompletableFuture<Void> end() {
        Round last;
        CompletableFuture<Void> over;
        lock.lock();
        try {
            last = current;
            current = new Round();
            over = before.isDone() ? last.over() : CompletableFuture.allOf(before, last.over());
            before = over;
        } finally {
            lock.unlock();
        }
        last.leave();
        return over;
    }
}
