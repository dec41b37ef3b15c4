package io.github.blueconic4j.cdi.bulk;

import java.io.IOException;
import java.io.OutputStream;

import io.github.blueconic4j.api.groups.Group;

/**
 * Exports the groups of a type, any number of them, in memory that does not grow with it: {@code GET /groups/{grouptype}},
 * page by page, scope {@code read:groups}. To be injected; otherwise as {@link SegmentExporter}.
 *
 * <pre>{@code
 * GroupExport export = GroupExport.of("household").allProperties().build();
 * try (ExportStream<Group> groups = exporter.open(export)) {
 *     groups.forEachRemaining(this::send);
 * }
 * }</pre>
 */
public interface GroupExporter {

    default ExportStream<Group> open(GroupExport export) {
        return open(export, null);
    }

    /**
     * Continues where another left off, in this process or another.
     *
     * @param from null begins with the first group
     * @throws IllegalArgumentException if the checkpoint is of another tenant, group type or query
     */
    ExportStream<Group> open(GroupExport export, ExportCheckpoint from);

    /** The groups as BlueConic wrote them, which is faster and shows members that this library does not know. */
    default ExportStream<ExportedJson> openRaw(GroupExport export) {
        return openRaw(export, null);
    }

    /** As {@link #open(GroupExport, ExportCheckpoint)}. */
    ExportStream<ExportedJson> openRaw(GroupExport export, ExportCheckpoint from);

    /** As {@link #write(GroupExport, ExportCheckpoint, OutputStream, ExportListener)}, from the beginning. */
    default ExportProgress write(GroupExport export, OutputStream ndjson) throws IOException {
        return write(export, null, ndjson);
    }

    /** As {@link #write(GroupExport, ExportCheckpoint, OutputStream, ExportListener)}, without a listener. */
    default ExportProgress write(GroupExport export, ExportCheckpoint from, OutputStream ndjson) throws IOException {
        return write(export, from, ndjson, (progress, checkpoint) -> {});
    }

    /**
     * Writes all groups as NDJSON: as BlueConic wrote them, one a line, in UTF-8; packed if the export says so. What is
     * appended to the file of an earlier process is one with it, packed or not.
     *
     * @param from null begins with the first group
     * @param ndjson gets whole blocks, each flushed; stays open
     * @throws IOException what the sink threw; {@link ExportStopped#of} it tells where to continue, as it does of the
     *     {@code BlueConicException}s of {@link ExportStream}
     */
    ExportProgress write(GroupExport export, ExportCheckpoint from, OutputStream ndjson, ExportListener listener)
            throws IOException;
}
