package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A lock, and waiting for what others change under it. */
final class Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    <V> V locked(Supplier<V> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** The same; whoever waits looks again. */
    <V> V change(Supplier<V> work) {
        return locked(() -> {
            V value = work.get();
            changed.signalAll();
            return value;
        });
    }

    /**
     * @return whether it is so, or became so within that time
     */
    boolean await(BooleanSupplier so, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!so.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return so.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
