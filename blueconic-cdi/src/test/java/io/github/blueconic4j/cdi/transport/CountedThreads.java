package io.github.blueconic4j.cdi.transport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** A new thread for each piece of work; knows which of them still run. */
final class CountedThreads implements Executor {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    @Override
    public void execute(Runnable work) {
        Thread thread = new Thread(work, "second-thread");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    int started() {
        return threads.size();
    }

    long running() {
        return threads.stream().filter(Thread::isAlive).count();
    }

    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    /** Waits until no thread runs; false when one still runs after that time. */
    boolean ended(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (running() > 0 && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        return running() == 0;
    }
}
