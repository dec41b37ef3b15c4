package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.cdi.transport.Alarm;

/** Real time, on a thread that ends with the tests. */
public final class DaemonAlarm implements Alarm {

    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "daemon-alarm");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public Future<?> in(Duration wait, Runnable work) {
        return THREAD.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
