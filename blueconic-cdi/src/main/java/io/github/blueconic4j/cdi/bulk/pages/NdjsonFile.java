package io.github.blueconic4j.cdi.bulk.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

import io.github.blueconic4j.cdi.bulk.ExportListener;
import io.github.blueconic4j.cdi.bulk.ExportProgress;
import io.github.blueconic4j.cdi.bulk.ExportStopped;
import io.github.blueconic4j.cdi.bulk.ExportedJson;

/**
 * Writes an export as lines. The sink gets whole blocks of them, packed each by itself, and is flushed behind each: what was
 * written is known then, and what a later process appends is one with it.
 */
final class NdjsonFile {

    private static final int BLOCK = 64 * 1024;
    private static final int PACKED_BLOCK = 1024 * 1024;

    private final PagedExport<ExportedJson> export;
    private final OutputStream sink;
    private final boolean gzip;
    private final ExportListener listener;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK);

    private Position written;
    private long bytes;

    NdjsonFile(PagedExport<ExportedJson> export, OutputStream sink, boolean gzip, ExportListener listener) {
        this.export = export;
        this.sink = sink;
        this.gzip = gzip;
        this.listener = listener;
        this.written = export.position();
    }

    ExportProgress write() throws IOException {
        try {
            lines();
            return progress();
        } catch (IOException | RuntimeException stopped) {
            stopped.addSuppressed(new ExportStopped(written.checkpoint(export.plan()), progress()));
            throw stopped;
        }
    }

    private void lines() throws IOException {
        int full = gzip ? PACKED_BLOCK : BLOCK;
        while (hasNext()) {
            line(export.next().json());
            if (block.size() >= full) {
                flush();
            }
        }
        if (block.size() > 0 || bytes == 0) {
            flush();
        }
        written = export.position();
    }

    /** White space between members may be line breaks; within text there are none. */
    private void line(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
        block.writeBytes(json);
        block.write('\n');
    }

    /** What had been read when the export stops is not lost, unless the sink fails, too. */
    private boolean hasNext() {
        try {
            return export.hasNext();
        } catch (RuntimeException stopped) {
            try {
                if (block.size() > 0) {
                    flush();
                }
            } catch (IOException | RuntimeException sinkFailed) {
                stopped.addSuppressed(sinkFailed);
            }
            throw stopped;
        }
    }

    private void flush() throws IOException {
        if (gzip) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(block.size() / 4 + 64);
            try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
                block.writeTo(zip);
            }
            packed.writeTo(sink);
            bytes += flushed(packed.size());
        } else {
            block.writeTo(sink);
            bytes += flushed(block.size());
        }
        block.reset();
        written = export.position();
        listener.written(progress(), () -> written.checkpoint(export.plan()));
    }

    private int flushed(int count) throws IOException {
        sink.flush();
        return count;
    }

    private ExportProgress progress() {
        return export.progress(written.seen(), bytes);
    }
}
