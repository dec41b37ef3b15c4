package io.github.blueconic4j.cdi.bulk;

import java.util.Optional;

/**
 * Where an export into a sink has stopped: goes with whatever {@code write} throws, as one of its {@linkplain
 * Throwable#getSuppressed() suppressed} exceptions, and is never thrown itself.
 */
public final class ExportStopped extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExportCheckpoint checkpoint;
    private final transient ExportProgress progress; // not serializable

    public ExportStopped(ExportCheckpoint checkpoint, ExportProgress progress) {
        super("the export stopped after " + checkpoint.seen(), null, false, false);
        this.checkpoint = checkpoint;
        this.progress = progress;
    }

    /** Of an exception that {@code write} threw; empty for others. */
    public static Optional<ExportStopped> of(Throwable thrown) {
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (suppressed instanceof ExportStopped stopped) {
                return Optional.of(stopped);
            }
        }
        return Optional.empty();
    }

    /**
     * Covers exactly the first {@code progress().bytes()} bytes of the sink. What stands behind those, part of a block that
     * failed, is to be cut off before more is appended.
     */
    public ExportCheckpoint checkpoint() {
        return checkpoint;
    }

    public ExportProgress progress() {
        return progress;
    }
}
