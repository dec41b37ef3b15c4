package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Unpacks a response body on a second thread, at most 1 MB ahead of its reader, so that unpacking and parsing share two
 * processors. A failure of the body reaches the reader behind the bytes that came before the failure.
 *
 * <p>The second thread is taken when the reader reads, and is given back at the end of the body, when the stream is closed,
 * and when the reader has made no room for a second. A stream that is neither read nor closed therefore keeps no thread.
 * Without a second thread, the reader's own thread unpacks.
 *
 * <p>One thread reads; any thread may close. All bytes stand in a ring of pieces, which are allocated once.
 */
public final class ReadAhead extends InputStream {

    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 16;
    private static final int MOST_AHEAD = PIECE * PIECES;
    /** The second thread goes on below this, not at each byte that is taken: each hand-over costs some microseconds. */
    private static final int FEW_AHEAD = MOST_AHEAD / 2;
    /** How long the second thread waits for room. */
    private static final Duration STAYS = Duration.ofSeconds(1);

    private final Gunzip body;
    private final Executor executor;

    /** Piece {@code i} has the bytes whose position modulo the ring's size is in it. */
    private final byte[][] pieces = new byte[PIECES][];

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private long written;
    private long read;
    /** Whether a second thread has been asked for and has not ended. */
    private boolean unpacking;
    /** Whether there was no second thread to have. */
    private boolean alone;

    private boolean over;
    private Throwable failure;
    private boolean closed;

    ReadAhead(Gunzip body, Executor executor) {
        this.body = body;
        this.executor = executor;
    }

    /**
     * Returns the body of a response, unpacked ahead where it came as gzip.
     *
     * @param executor gives threads of the library, also after the application has stopped; it never runs the work on the
     *     thread that calls it
     */
    public static InputStream of(Reply reply, Executor executor) {
        return reply.body() instanceof Gunzip packed ? new ReadAhead(packed, executor) : reply.body();
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
        body.attended();
        while (true) {
            int taken;
            boolean unpackHere;
            boolean start;
            lock.lock();
            try {
                await();
                taken = take(bytes, offset, length);
                if (taken == 0 && isOver()) {
                    return -1;
                }
                unpackHere = alone && taken == 0;
                start = !alone && !unpacking && !over && written - read <= FEW_AHEAD;
                unpacking |= start;
            } finally {
                lock.unlock();
            }
            if (start) {
                start();
            } else if (unpackHere) {
                unpackOnce(PIECE);
            }
            if (taken > 0) {
                return taken;
            }
        }
    }

    /** Waits for bytes, for the end, and for the second thread to end, whatever comes first. */
    private void await() throws IOException {
        while (written == read && unpacking && !over && !closed) {
            try {
                filled.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                failure = new InterruptedIOException("interrupted while reading the answer");
                over = true;
                // does not wait, since the thread is interrupted
                body.close();
            }
        }
        if (closed) {
            throw new IOException("the stream is closed");
        }
    }

    private int take(byte[] bytes, int offset, int length) {
        int at = (int) (read % MOST_AHEAD);
        int taken = (int) Math.min(Math.min(length, PIECE - at % PIECE), written - read);
        if (taken > 0) {
            System.arraycopy(pieces[at / PIECE], at % PIECE, bytes, offset, taken);
            read += taken;
        }
        if (written - read <= FEW_AHEAD) {
            emptied.signal();
        }
        return taken;
    }

    private boolean isOver() throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return over;
    }

    private void start() {
        try {
            executor.execute(this::unpack);
        } catch (RuntimeException | OutOfMemoryError noThread) {
            lock.lock();
            try {
                alone = true;
                unpacking = false;
            } finally {
                lock.unlock();
            }
        }
    }

    /** What the second thread does. */
    private void unpack() {
        body.readByLibrary(true);
        try {
            for (int room = room(); room > 0; room = room()) {
                unpackOnce(room);
            }
        } finally {
            body.readByLibrary(false);
            lock.lock();
            try {
                unpacking = false;
                filled.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits for room; 0 when the second thread is to end. */
    private int room() {
        lock.lock();
        try {
            long limit = written - read < MOST_AHEAD ? 0 : STAYS.toNanos();
            while (limit > 0 && !over && !closed && written - read > FEW_AHEAD) {
                limit = emptied.awaitNanos(limit);
            }
            return over || closed ? 0 : (int) (MOST_AHEAD - (written - read));
        } catch (InterruptedException poolStops) {
            // the reader asks for another thread
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    /** Only the thread that unpacks changes {@code written}, and nobody reads behind it. */
    private void unpackOnce(int room) {
        int at = (int) (written % MOST_AHEAD);
        int count = 0;
        Throwable failed = null;
        try {
            if (pieces[at / PIECE] == null) {
                pieces[at / PIECE] = new byte[PIECE];
            }
            count = body.read(pieces[at / PIECE], at % PIECE, Math.min(room, PIECE - at % PIECE));
        } catch (IOException | RuntimeException | Error thrown) {
            failed = thrown;
        }
        lock.lock();
        try {
            if (!over && !closed) {
                written += Math.max(count, 0);
                over = count < 0 || failed != null;
                failure = failed;
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is unpacked already. */
    @Override
    public int available() {
        lock.lock();
        try {
            return closed ? 0 : (int) (written - read);
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@code read} on any thread, and the second thread. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            filled.signal();
            emptied.signal();
        } finally {
            lock.unlock();
        }
        body.close();
    }
}
