package io.github.blueconic4j.cdi.bulk.batches;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file that is only appended to, line by line, each with a checksum: what a crash has left of the last one is recognised
 * and cut off. One process has it at a time.
 */
final class JournalFile implements AutoCloseable {

    /** What the first line begins with. */
    static final String MAGIC = "blueconic-import";

    private static final int CHECKSUM = 9;

    private final Path path;
    private final FileChannel channel;
    private final ReentrantLock lock = new ReentrantLock();
    private IOException broken;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @throws IllegalStateException if somebody else has it
     */
    static JournalFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        JournalFile file = new JournalFile(path, channel);
        if (!file.locked()) {
            file.close();
            throw new IllegalStateException(
                    "the journal " + file.name() + " is in use: another import is running with it");
        }
        return file;
    }

    private boolean locked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException mine) {
            return false;
        }
    }

    /** The path as it was given. */
    Path name() {
        return path;
    }

    /**
     * Hands out all whole lines, and forgets what is behind them.
     *
     * @throws IllegalArgumentException if whole lines stand behind one that is broken, or it is somebody else's file, which
     *     then stays as it is
     */
    void read(Consumer<String> lines) throws IOException {
        long end = 0;
        boolean torn = false;
        // not closed: the channel stays open
        BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.ISO_8859_1));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String content = content(line);
            boolean mine = end > 0 || line.startsWith(MAGIC) || MAGIC.startsWith(line);
            if (!mine || (torn && content != null)) {
                throw new IllegalArgumentException(name() + " is no journal of an import, or a damaged one");
            }
            if (content == null) {
                torn = true;
            } else {
                end += line.length() + 1;
                lines.accept(content);
            }
        }
        // a last line without its end is whole, if its checksum says so
        end = Math.min(end, channel.size());
        channel.truncate(end).position(end);
        if (end > 0 && lastByte(end) != '\n') {
            write("\n");
        }
    }

    private byte lastByte(long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0);
    }

    /** Null if the checksum is not that of the line. */
    private static String content(String line) {
        int end = line.length() - CHECKSUM;
        boolean right = end > 0 && line.substring(end).equals(" " + checksum(line.substring(0, end)));
        return right ? line.substring(0, end) : null;
    }

    private static String checksum(String content) {
        CRC32 checksum = new CRC32();
        checksum.update(content.getBytes(StandardCharsets.ISO_8859_1));
        return String.format("%08x", checksum.getValue());
    }

    /**
     * Once this has failed it always does: what stands in the file is then right, but not all.
     *
     * @param force whether to wait until the disk has it
     */
    void append(String content, boolean force) throws IOException {
        lock.lock();
        try {
            if (broken != null) {
                throw new IOException("an earlier line could not be written", broken);
            }
            write(content + " " + checksum(content) + "\n");
        } catch (IOException failed) {
            broken = failed;
            throw failed;
        } finally {
            lock.unlock();
        }
        if (force) {
            channel.force(false);
        }
    }

    /** So that the file is found after a loss of power. Some systems cannot, and need not. */
    void forceDirectory() {
        Path directory = path.toAbsolutePath().getParent();
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notHere) {
            // as on Windows
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            // every line that mattered was written
        }
    }
}
