package io.github.blueconic4j.cdi.bulk;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.cdi.config.Tenant;

/**
 * What imports of all kinds have in common; everything here may be left out.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ImportBuilder<B extends ImportBuilder<B>>
        permits ProfileImport.Builder, GroupImport.Builder {

    private static final int MAX_BATCH_SIZE = 1000;
    private static final int MIN_BYTES = 1024;
    private static final int MAX_BYTES = 100_000_000;

    private Tenant tenant = Tenant.DEFAULT;
    private OptionalInt batchSize = OptionalInt.empty();
    private OptionalInt maxBatchBytes = OptionalInt.empty();
    private OptionalInt parallelism = OptionalInt.empty();
    private OutputStream rejects;
    private OnMalformedLine onMalformedLine = OnMalformedLine.STOP;
    private ImportCheckpoint checkpoint;
    private boolean dryRun;
    private Consumer<ImportProgress> progress = now -> {};

    ImportBuilder() {}

    abstract B self();

    /** Another tenant than the default one, by the name that it has in the configuration. */
    public B tenant(String name) {
        this.tenant = new Tenant(Check.text("tenant", name));
        return self();
    }

    /** How many changes go in a call at most, 1 to 1000, which is the default. */
    public B batchSize(int changes) {
        this.batchSize = within("batchSize", changes, 1, MAX_BATCH_SIZE);
        return self();
    }

    /**
     * How large a call may be, 1024 to 100,000,000; unset, {@code blueconic.bulk.max-batch-bytes} decides. A larger change
     * is rejected alone.
     */
    public B maxBatchBytes(int bytes) {
        this.maxBatchBytes = within("maxBatchBytes", bytes, MIN_BYTES, MAX_BYTES);
        return self();
    }

    /** How many calls are made at a time at most, 1 to 1000; unset, {@code blueconic.bulk.parallelism} decides. */
    public B parallelism(int calls) {
        this.parallelism = within("parallelism", calls, 1, 1000);
        return self();
    }

    /**
     * Takes what was not done, or not wholly, as NDJSON: {@code {"index":7,"code":"NOTFOUND","messages":[…],"change":{…}}}.
     * Such a line is good as input of another import. It has the change, and so what personal data that has. It is written
     * to by threads of this library, one at a time, and stays open.
     */
    public B rejects(OutputStream ndjson) {
        this.rejects = Objects.requireNonNull(ndjson, "rejects");
        return self();
    }

    /** What to do at a line that is no change; unset, the import stops there. */
    public B onMalformedLine(OnMalformedLine what) {
        this.onMalformedLine = Objects.requireNonNull(what, "onMalformedLine");
        return self();
    }

    /** Notes in this file how far the import is: {@code checkpoint(ImportCheckpoint.at(file))}. */
    public B journal(Path file) {
        return checkpoint(ImportCheckpoint.at(file));
    }

    /** Notes how far the import is, and continues one that was cut off. */
    public B checkpoint(ImportCheckpoint checkpoint) {
        this.checkpoint = Objects.requireNonNull(checkpoint, "checkpoint");
        return self();
    }

    /**
     * Sends nothing: each change is held against what the tenant has, see {@link DryRun}, and one that BlueConic would refuse or
     * do only a part of counts as malformed and is among the rejects, with the code of the {@code ChangeProblem}. Not with a
     * checkpoint, which would take the changes for done.
     */
    public B dryRun() {
        this.dryRun = true;
        return self();
    }

    /** Is told after each batch; by threads of this library, one at a time, which wait for it. */
    public B progress(Consumer<ImportProgress> listener) {
        this.progress = Objects.requireNonNull(listener, "progress");
        return self();
    }

    private static OptionalInt within(String field, int value, int from, int to) {
        Check.that(value >= from && value <= to, field, "must be from " + from + " to " + to + ", it is " + value);
        return OptionalInt.of(value);
    }

    final ImportOptions options() {
        Check.that(!dryRun || checkpoint == null, "dryRun", "cannot have a checkpoint: nothing is sent");
        return new ImportOptions(
                tenant,
                batchSize,
                maxBatchBytes,
                parallelism,
                Optional.ofNullable(rejects),
                onMalformedLine,
                Optional.ofNullable(checkpoint),
                dryRun,
                progress);
    }
}
