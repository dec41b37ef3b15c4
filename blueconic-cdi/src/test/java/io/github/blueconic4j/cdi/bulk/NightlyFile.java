package io.github.blueconic4j.cdi.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import io.github.blueconic4j.api.profiles.Profile;

/** The samples of docs/bulk.md. */
final class NightlyFile {

    private final SegmentExporter exporter;
    private final Duration between;
    private long saved = System.nanoTime();

    /**
     * @param between how long from one checkpoint to the next
     */
    NightlyFile(SegmentExporter exporter, Duration between) {
        this.exporter = exporter;
        this.between = between;
    }

    long count(String segmentId) {
        long customers = 0;
        SegmentExport export =
                SegmentExport.of(segmentId).properties("email", "city").build();
        try (ExportStream<Profile> profiles = exporter.open(export)) {
            while (profiles.hasNext()) {
                Profile profile = profiles.next();
                customers += profile.text("email").isPresent() ? 1 : 0;
            }
        }
        return customers;
    }

    /** Begins, or goes on where the process stopped that did this before. */
    void write(SegmentExport export, Path file, Path mark) throws IOException {
        ExportCheckpoint from = null;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long before = 0;
            if (Files.exists(mark)) {
                String[] lines = Files.readString(mark).split("\n", 2);
                before = Long.parseLong(lines[0]);
                from = ExportCheckpoint.ofText(lines[1]);
            }
            channel.truncate(before).position(before);
            long begin = before;
            exporter.write(export, from, Channels.newOutputStream(channel), (progress, checkpoint) -> {
                if (System.nanoTime() - saved >= between.toNanos()) {
                    save(
                            mark,
                            begin + progress.bytes() + "\n" + checkpoint.get().toText());
                    saved = System.nanoTime();
                }
            });
        }
        Files.deleteIfExists(mark);
    }

    private static void save(Path mark, String text) {
        try {
            Path next = Files.writeString(mark.resolveSibling(mark.getFileName() + ".new"), text);
            Files.move(next, mark, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
