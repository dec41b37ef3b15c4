package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A body that a test prepares: comes in pieces of any size, and ends, fails or stops where the test says. */
final class ServedBytes extends InputStream {

    /** How a body goes on behind its last byte. */
    enum End {
        COMPLETE,
        FAILS,
        HANGS
    }

    private static final int LARGEST_PIECE = 100_000;

    private final byte[] bytes;
    private final int length;
    private final End end;
    private final Throwable failure;
    private final Random sizes;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger closes = new AtomicInteger();
    private final AtomicLong given = new AtomicLong();

    private ServedBytes(byte[] bytes, int length, End end, Throwable failure, Random sizes) {
        this.bytes = bytes;
        this.length = length;
        this.end = end;
        this.failure = failure;
        this.sizes = sizes;
    }

    static ServedBytes complete(byte[] bytes, long seed) {
        return new ServedBytes(bytes, bytes.length, End.COMPLETE, null, new Random(seed));
    }

    static ServedBytes failing(byte[] bytes, int length, Throwable failure) {
        return new ServedBytes(bytes, length, End.FAILS, failure, new Random(length));
    }

    static ServedBytes hanging(byte[] bytes) {
        return new ServedBytes(bytes, bytes.length, End.HANGS, null, new Random(0));
    }

    long given() {
        return given.get();
    }

    int closes() {
        return closes.get();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        int at = (int) given.get();
        if (at == length) {
            return end();
        }
        int count = Math.min(Math.min(most, length - at), 1 + sizes.nextInt(LARGEST_PIECE));
        System.arraycopy(bytes, at, to, offset, count);
        given.addAndGet(count);
        return count;
    }

    private int end() throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof Error error) {
            throw error;
        } else if (end == End.HANGS) {
            try {
                closed.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }
        return -1;
    }

    @Override
    public void close() {
        closes.incrementAndGet();
        closed.countDown();
    }
}
