package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * The body of an answer, as the caller reads it: waits for the next piece no longer than the idle time-out, and not
 * behind the deadline. Closing gives the connection back where the body has arrived, and ends it otherwise.
 */
final class BodyStream extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    /** So much may wait for its reader; then nothing more is taken from the connection. */
    private static final int MOST_WAITING = 256 * 1024;
    /** What may still come when the caller closes, so that the connection can be used again. */
    private static final Duration LAST_WORDS = Duration.ofMillis(50);
    /** How many idle time-outs a body may wait for somebody who has stopped reading. */
    private static final int PATIENCE = 10;

    private final TenantConfig config;
    private final Alarm alarm;
    /** By {@link System#nanoTime()}; null for none. */
    private final Long deadline;

    private final CompletableFuture<InputStream> ready = new CompletableFuture<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrivedBytes waiting = new ArrivedBytes();
    private Flow.Subscription subscription;
    private boolean full;
    private long lastRead;
    private volatile boolean readByLibrary;
    private boolean complete;
    private boolean closed;
    private IOException failure;
    private Future<?> giveUp;

    /**
     * @param deadline of the whole call; null for a stream of any length
     */
    BodyStream(TenantConfig config, Alarm alarm, Long deadline) {
        this.config = config;
        this.alarm = alarm;
        this.deadline = deadline;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return ready;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        lock.lock();
        try {
            this.subscription = subscription;
        } finally {
            lock.unlock();
        }
        subscription.request(1);
        ready.complete(this);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        boolean more;
        lock.lock();
        try {
            if (closed || failure != null) {
                return;
            }
            waiting.add(pieces);
            more = waiting.count() < MOST_WAITING;
            if (!more && !full) {
                full = true;
                lastRead = System.nanoTime();
                giveUp = alarm.in(patienceWithReaders(), this::abandoned);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (more) {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable cut) {
        end(cut instanceof IOException io ? io : new IOException(cut));
    }

    @Override
    public void onComplete() {
        end(null);
    }

    private void end(IOException cause) {
        lock.lock();
        try {
            complete = true;
            failure = failure == null ? cause : failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        ready.complete(this);
    }

    private Duration patienceWithReaders() {
        return config.timeouts().idle().multipliedBy(PATIENCE);
    }

    /** Ends it if nobody reads any more, and nobody closed. */
    private void abandoned() {
        lock.lock();
        try {
            Duration left = patienceWithReaders().minusNanos(System.nanoTime() - lastRead);
            if (!full || closed) {
                return;
            }
            if (left.compareTo(Duration.ZERO) > 0) {
                giveUp = alarm.in(left, this::abandoned);
                return;
            }
        } finally {
            lock.unlock();
        }
        fail(new IOException("the answer was given up, since nobody read it for " + patienceWithReaders()));
    }

    private void fail(IOException why) {
        end(why);
        subscription.cancel();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        boolean more;
        int taken;
        lock.lock();
        try {
            if (!await()) {
                return -1;
            }
            taken = waiting.take(bytes, offset, length);
            lastRead = System.nanoTime();
            more = full && waiting.count() < MOST_WAITING / 2;
            if (more) {
                full = false;
                giveUp.cancel(false);
            }
        } finally {
            lock.unlock();
        }
        if (more) {
            subscription.request(1);
        }
        return taken;
    }

    /** Waits for a piece; false when there is none any more. */
    private boolean await() throws IOException {
        awaitPiece();
        if (closed) {
            throw new IOException("the stream is closed");
        }
        if (!complete && (waiting.isEmpty() || isLate())) {
            fail(late());
        }
        // what came before the connection broke counts
        if (waiting.isEmpty() && failure != null) {
            throw failure;
        }
        return !waiting.isEmpty();
    }

    private void awaitPiece() {
        long left = patience();
        long end = System.nanoTime() + left;
        boolean interrupted = false;
        while (waiting.isEmpty() && !complete && !closed && left > 0) {
            try {
                left = changed.awaitNanos(end - System.nanoTime());
            } catch (InterruptedException stopped) {
                interrupted = true;
                if (!readByLibrary) {
                    fail(new InterruptedIOException("interrupted while reading the answer"));
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long patience() {
        long most = config.timeouts().idle().toNanos();
        return deadline == null ? most : Math.min(most, deadline - System.nanoTime());
    }

    private boolean isLate() {
        return deadline != null && System.nanoTime() - deadline >= 0;
    }

    private HttpTimeoutException late() {
        return Watch.late(config, isLate() ? ConfigKey.CALL_TIMEOUT : ConfigKey.IDLE_TIMEOUT);
    }

    /**
     * Says whether a thread of the library reads. Its interrupt says that the application stops, which ends no body that the
     * application still reads.
     */
    void readByLibrary(boolean isOurs) {
        readByLibrary = isOurs;
    }

    /** Says that the application still reads, though it takes nothing from here. */
    void attended() {
        lock.lock();
        try {
            lastRead = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /** What is there without waiting. */
    @Override
    public int available() {
        lock.lock();
        try {
            return waiting.count();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            awaitTheEnd();
            closed = true;
            changed.signalAll();
            waiting.clear();
            if (giveUp != null) {
                giveUp.cancel(false);
            }
            if (complete) {
                return;
            }
        } finally {
            lock.unlock();
        }
        subscription.cancel();
    }

    /** For the few bytes behind the last that a reader wants. */
    private void awaitTheEnd() {
        long limit = LAST_WORDS.toNanos();
        while (!complete && !full && limit > 0) {
            try {
                limit = changed.awaitNanos(limit);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
