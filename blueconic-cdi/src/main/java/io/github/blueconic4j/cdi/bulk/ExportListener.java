package io.github.blueconic4j.cdi.bulk;

import java.util.function.Supplier;

/** Hears how far an export into a sink is, so as to show it, or to keep where to continue after a crash. */
@FunctionalInterface
public interface ExportListener {

    /**
     * The sink has taken another block: 64 KB or what was left of a page, a megabyte before packing. Called on the thread
     * that exports, which goes on when this returns.
     *
     * @param checkpoint covers the first {@code progress.bytes()} bytes of the sink, which end with a whole line; made
     *     when asked for, which takes a copy of up to 8 bytes for each profile of a page
     */
    void written(ExportProgress progress, Supplier<ExportCheckpoint> checkpoint);
}
