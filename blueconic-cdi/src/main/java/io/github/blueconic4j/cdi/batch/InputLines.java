package io.github.blueconic4j.cdi.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import io.github.blueconic4j.cdi.bulk.json.NdjsonLines;

/** The lines of a file that begin within a range of it. One thread reads. */
final class InputLines implements AutoCloseable {

    private static final int LONGEST = 100_000_000;

    private final InputStream bytes;
    private final NdjsonLines lines;
    private final long first;
    private final long to;

    /**
     * @param from the first line is the first that begins there or behind
     */
    InputLines(Path file, long from, long to) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            // the line break before tells whether a line begins there
            channel.position(Math.max(0, from - 1));
            this.bytes = new BufferedInputStream(Channels.newInputStream(channel));
            this.first = from == 0 ? 0 : from - 1 + rest();
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        this.lines = new NdjsonLines(bytes, LONGEST);
        this.to = to;
    }

    private long rest() throws IOException {
        long count = 0;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            count++;
            if (next == '\n') {
                break;
            }
        }
        return count;
    }

    /** The first byte of the line that was read last. */
    long start() {
        return first + lines.start();
    }

    /** Where the next line begins. */
    long position() {
        return first + lines.position();
    }

    /**
     * The next line that is not blank; null when there is none.
     *
     * @throws UnreadableChangeException if it is too long
     */
    byte[] next() throws IOException {
        NdjsonLines.Line line = position() < to ? lines.next() : null;
        if (line == null || start() >= to) {
            return null;
        }
        if (line.content() == null) {
            throw new UnreadableChangeException(start(), "it is longer than " + LONGEST + " bytes");
        }
        return line.content();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
