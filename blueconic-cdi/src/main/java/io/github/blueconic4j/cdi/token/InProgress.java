package io.github.blueconic4j.cdi.token;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what runs, lets nothing begin once it is stopped, and waits for the rest. */
final class InProgress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int running;
    private boolean stopped;

    /** Whether it may begin; then {@link #end()} must follow. */
    boolean begin() {
        lock.lock();
        try {
            if (!stopped) {
                running++;
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            running--;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing runs any more when this returns. */
    boolean stop(Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            stopped = true;
            while (running > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
            return running == 0;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
