package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.transport.Alarm;

/**
 * The threads of this library: few, daemons, gone ten seconds after their last work and at the latest with the
 * application. They are its own and not the container's, so that callers who fill the container's pool and wait there
 * for a token never wait for each other; see docs/decisions. No bean, since a call may end after its application, when
 * no bean can be reached.
 */
final class Threads implements Sleeper, Alarm {

    private static final int KEEP_SECONDS = 10;

    private final ConcurrentMap<Integer, CompletableFuture<Void>> waits = new ConcurrentHashMap<>();
    private final AtomicInteger waitCount = new AtomicInteger();
    private final AtomicInteger count = new AtomicInteger();
    private final ThreadFactory factory = this::thread;
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, KEEP_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, factory);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ClassLoader application;

    /**
     * @param application sees what is found by {@code ServiceLoader}: on some servers the loader of this library does not
     */
    Threads(ClassLoader application) {
        this.application = application;
        scheduler.setKeepAliveTime(KEEP_SECONDS, TimeUnit.SECONDS);
        scheduler.allowCoreThreadTimeOut(true);
        scheduler.setRemoveOnCancelPolicy(true);
    }

    private Thread thread(Runnable work) {
        // inherits no thread-locals: those of a request must not outlive it
        Thread thread = new Thread(null, work, "blueconic-" + count.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(application);
        return thread;
    }

    /** Takes nothing more once the application has stopped. */
    Executor executor() {
        return pool;
    }

    /**
     * For what has begun and must end, after the application has stopped, too: each piece of work gets a thread of its own
     * then. The JDK's HTTP client leaves its caller waiting for ever when its executor refuses.
     */
    Executor finisher() {
        return work -> {
            try {
                pool.execute(work);
            } catch (RejectedExecutionException noMore) {
                thread(work).start();
            }
        };
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        if (stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new CancellationException("the application stops");
        }
    }

    /** On the one thread that waits for all, and once the application has stopped, never. */
    @Override
    public Future<?> in(Duration wait, Runnable work) {
        try {
            return scheduler.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public CompletionStage<Void> after(Duration duration) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        int wait = waitCount.incrementAndGet();
        waits.put(wait, over);
        try {
            ScheduledFuture<?> unused =
                    scheduler.schedule(() -> end(wait, over), duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            fail(wait, over, stopped);
        }
        return over;
    }

    private void end(int wait, CompletableFuture<Void> over) {
        try {
            pool.execute(() -> {
                waits.remove(wait);
                over.complete(null);
            });
        } catch (RejectedExecutionException stopped) {
            fail(wait, over, stopped);
        }
    }

    private void fail(int wait, CompletableFuture<Void> over, Throwable stopped) {
        waits.remove(wait);
        over.completeExceptionally(stopped);
    }

    void stop() {
        stopped.countDown();
        scheduler.shutdownNow();
        pool.shutdownNow();
        waits.forEach((wait, over) -> fail(wait, over, new CancellationException("the application stops")));
    }
}
