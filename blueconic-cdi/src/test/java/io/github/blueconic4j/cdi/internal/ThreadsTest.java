package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

@Timeout(30)
class ThreadsTest {

    private final Threads threads = new Threads(ThreadsTest.class.getClassLoader());

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void runsWorkOnDaemonsOfItsOwnThatKeepNoForeignClassLoader() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        threads.executor().execute(() -> worker.complete(Thread.currentThread()));

        Thread thread = worker.get(10, TimeUnit.SECONDS);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("blueconic-");
        assertThat(thread.getContextClassLoader()).isSameAs(Threads.class.getClassLoader());
    }

    @Test
    void givesItsThreadsTheClassLoaderOfTheApplicationAndNoThreadLocalsOfACaller() throws Exception {
        InheritableThreadLocal<String> request = new InheritableThreadLocal<>();
        ClassLoader application = new ClassLoader() {};
        Threads ofApplication = new Threads(application);
        request.set("of a request");
        try {
            CompletableFuture<String> seen = new CompletableFuture<>();
            CompletableFuture<ClassLoader> loader = new CompletableFuture<>();
            ofApplication.executor().execute(() -> {
                loader.complete(Thread.currentThread().getContextClassLoader());
                seen.complete(String.valueOf(request.get()));
            });

            assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("null");
            assertThat(loader.get(10, TimeUnit.SECONDS)).isSameAs(application);
        } finally {
            request.remove();
            ofApplication.stop();
        }
    }

    @Test
    void endsTheSleepOfACallerWhenTheApplicationStops() throws Exception {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread caller = new Thread(() -> ended.complete(catchThrowable(() -> threads.sleep(Duration.ofMinutes(1)))));
        caller.start();
        threads.stop();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @Test
    void endsAWaitOnAThreadThatMayBlock() throws Exception {
        CompletableFuture<String> first = threads.after(Duration.ZERO)
                .thenApply(over -> {
                    threads.after(Duration.ZERO).toCompletableFuture().join();
                    return "not blocked";
                })
                .toCompletableFuture();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("not blocked");
    }

    @Test
    void waitsNoLessThanItWasTold() throws InterruptedException {
        long start = System.nanoTime();
        threads.sleep(Duration.ofMillis(20));
        threads.after(Duration.ofMillis(20)).toCompletableFuture().join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
    }

    @Test
    void leavesNobodyWaitingWhenItStops() {
        CompletableFuture<Void> waiting = threads.after(Duration.ofHours(1)).toCompletableFuture();
        threads.stop();

        assertThat(waiting).isCompletedExceptionally();
        assertThat(threads.after(Duration.ZERO).toCompletableFuture()).isCompletedExceptionally();
        assertThatThrownBy(() -> threads.executor().execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void finishesWhatHasBegun() throws Exception {
        threads.stop();
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        threads.finisher().execute(() -> worker.complete(Thread.currentThread()));
        Thread thread = worker.get(10, TimeUnit.SECONDS);
        thread.join(10_000);

        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void stopsItsThreads() throws InterruptedException {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        threads.executor().execute(() -> worker.complete(Thread.currentThread()));
        Thread thread = worker.join();
        threads.stop();

        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }
}
