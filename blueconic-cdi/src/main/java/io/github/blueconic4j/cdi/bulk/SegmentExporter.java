package io.github.blueconic4j.cdi.bulk;

import java.io.IOException;
import java.io.OutputStream;

import io.github.blueconic4j.api.profiles.Profile;

/**
 * Exports the profiles of a segment, any number of them, in memory that does not grow with it: {@code GET
 * /segments/{segment}/profiles}, page by page, scope {@code read:segments}. To be injected.
 *
 * <pre>{@code
 * SegmentExport export = SegmentExport.of("customers").properties("email", "name").build();
 * try (ExportStream<Profile> profiles = exporter.open(export)) {
 *     profiles.forEachRemaining(this::send);
 * }
 * }</pre>
 *
 * <p>A segment that changes meanwhile is no snapshot: who comes in or moves may be missed or come twice. A page whose
 * connection breaks is asked for again, and hands out nobody of it twice.
 */
public interface SegmentExporter {

    default ExportStream<Profile> open(SegmentExport export) {
        return open(export, null);
    }

    /**
     * Continues where another left off, in this process or another.
     *
     * @param from null begins with the first profile
     * @throws IllegalArgumentException if the checkpoint is of another tenant, segment or query
     * @throws ExportCutException if it stands within a page of an audience
     */
    ExportStream<Profile> open(SegmentExport export, ExportCheckpoint from);

    /** The profiles as BlueConic wrote them, which is faster and shows members that this library does not know. */
    default ExportStream<ExportedJson> openRaw(SegmentExport export) {
        return openRaw(export, null);
    }

    /** As {@link #open(SegmentExport, ExportCheckpoint)}. */
    ExportStream<ExportedJson> openRaw(SegmentExport export, ExportCheckpoint from);

    /** As {@link #write(SegmentExport, ExportCheckpoint, OutputStream, ExportListener)}, from the beginning. */
    default ExportProgress write(SegmentExport export, OutputStream ndjson) throws IOException {
        return write(export, null, ndjson);
    }

    /** As {@link #write(SegmentExport, ExportCheckpoint, OutputStream, ExportListener)}, without a listener. */
    default ExportProgress write(SegmentExport export, ExportCheckpoint from, OutputStream ndjson) throws IOException {
        return write(export, from, ndjson, (progress, checkpoint) -> {});
    }

    /**
     * Writes all profiles as NDJSON: as BlueConic wrote them, one a line, in UTF-8; packed if the export says so. What is
     * appended to the file of an earlier process is one with it, packed or not.
     *
     * @param from null begins with the first profile
     * @param ndjson gets whole blocks, each flushed; stays open
     * @throws IOException what the sink threw; {@link ExportStopped#of} it tells where to continue, as it does of the
     *     {@code BlueConicException}s of {@link ExportStream}
     */
    ExportProgress write(SegmentExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException;
}
