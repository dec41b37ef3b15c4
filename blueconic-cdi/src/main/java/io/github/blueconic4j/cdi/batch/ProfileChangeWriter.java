package io.github.blueconic4j.cdi.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;

/**
 * Imports the changes of a chunk: {@code <writer ref="profileChangeWriter">}. Items are {@link ProfileChange}. {@code PUT
 * /profiles}, scope {@code write:profiles}, in calls of at most 1000 changes, several at a time: an {@code item-count} of
 * 1000 times the parallelism is a good one.
 *
 * <p>BlueConic takes no part in the transaction of a chunk: one that was sent when the server died is sent again after the
 * restart. So a change must be safe to repeat ({@link ProfileChange#safeToRepeat()}); a chunk with any other fails, before
 * anything of it is sent, unless {@code allowUnsafe} is true.
 *
 * <p>Properties, all of which may be left out: {@code tenant}; {@code consent}, ids of objectives that profiles must have
 * consented to; {@code parallelism}, calls at a time, unset as configured; {@code rejects}, path of a file to which the changes
 * are appended that were not done, or not wholly, as an import's rejects are: without it such a change fails the chunk. Give
 * each partition a file of its own. A chunk that is repeated appends again, and its lines count within the chunk; they hold the
 * changes, and so what personal data those have.
 */
@Named("profileChangeWriter")
@Dependent
public class ProfileChangeWriter implements ItemWriter {

    @Inject
    @BatchProperty(name = "tenant")
    String tenant;

    @Inject
    @BatchProperty(name = "consent")
    String consent;

    @Inject
    @BatchProperty(name = "parallelism")
    String parallelism;

    @Inject
    @BatchProperty(name = "rejects")
    String rejects;

    @Inject
    @BatchProperty(name = "allowUnsafe")
    String allowUnsafe;

    @Inject
    ProfileImporter importer;

    /** Looks at the properties only. */
    @Override
    public void open(Serializable checkpoint) {
        job(List.of());
        unsafeIsAllowed();
    }

    /**
     * @throws io.github.blueconic4j.cdi.bulk.ImportRejectedException if a change was not done, and there is no file for rejects
     * @throws io.github.blueconic4j.cdi.bulk.ImportStoppedException if BlueConic takes nothing any more
     * @throws IllegalArgumentException if an item is no change, or not safe to repeat
     * @throws IOException if the rejects cannot be written
     */
    @Override
    public void writeItems(List<Object> items) throws IOException {
        ProfileImport.Builder job = job(changes(items));
        Optional<Path> file = rejects();
        if (file.isEmpty()) {
            importer.run(job.build()).throwIfRejected();
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ImportReport report = importer.run(job.rejects(lines).build());
        if (!report.isDone()) {
            append(file.get(), lines.toByteArray());
        }
    }

    private List<ProfileChange> changes(List<Object> items) {
        boolean anything = unsafeIsAllowed();
        List<ProfileChange> changes = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String field = "item " + i + " of the chunk";
            Check.that(
                    items.get(i) instanceof ProfileChange,
                    field,
                    "must be a ProfileChange; a processor can make one of what the reader reads");
            ProfileChange change = (ProfileChange) items.get(i);
            Check.that(
                    anything || change.safeToRepeat(),
                    field,
                    "is not safe to repeat, and a chunk is repeated when the server dies; let it say which profile, give each"
                            + " property a strategy that does not increment, and each timeline event an id and a date, or set"
                            + " allowUnsafe to true");
            changes.add(change);
        }
        return changes;
    }

    private ProfileImport.Builder job(List<ProfileChange> changes) {
        ProfileImport.Builder job = ProfileImport.of(changes);
        new Setting("tenant", tenant).value().ifPresent(job::tenant);
        new Setting("parallelism", parallelism).number(1, 1000).ifPresent(calls -> job.parallelism(calls.intValue()));
        String[] objectives = new Setting("consent", consent).array();
        return objectives.length == 0 ? job : job.consent(ConsentCheck.objectives(objectives));
    }

    private boolean unsafeIsAllowed() {
        return new Setting("allowUnsafe", allowUnsafe).flag();
    }

    private Optional<Path> rejects() {
        return new Setting("rejects", rejects).value().map(Path::of);
    }

    private static void append(Path file, byte[] lines) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer left = ByteBuffer.wrap(lines);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(false);
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {}
}
