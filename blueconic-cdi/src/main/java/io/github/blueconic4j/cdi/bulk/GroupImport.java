package io.github.blueconic4j.cdi.bulk;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.blueconic4j.api.groups.GroupChange;

/**
 * Which changes of groups to import, and how: {@code GroupImport.of(changes).rejects(file).build()}. It is for one run, but
 * for one of an {@code Iterable}.
 */
public final class GroupImport {

    private final ImportInput<GroupChange> input;
    private final ImportOptions options;

    private GroupImport(Builder builder) {
        this.input = builder.input;
        this.options = builder.options();
    }

    /** The import closes the stream when it ends. */
    public static Builder of(Stream<? extends GroupChange> changes) {
        return new Builder(new ImportInput<>(changes::iterator, changes::close, null));
    }

    public static Builder of(Iterator<? extends GroupChange> changes) {
        Objects.requireNonNull(changes, "changes");
        return new Builder(new ImportInput<>(() -> changes, () -> {}, null));
    }

    public static Builder of(Iterable<? extends GroupChange> changes) {
        return new Builder(new ImportInput<>(changes::iterator, () -> {}, null));
    }

    /**
     * One change a line, in UTF-8, as {@code PUT /groups} takes it; or a line of the rejects of another import. Blank
     * lines are skipped. A line with a member that no change has is malformed: BlueConic would refuse it.
     *
     * @param ndjson read to its end, not closed
     */
    public static Builder ofNdjson(InputStream ndjson) {
        return new Builder(new ImportInput<>(null, () -> {}, Objects.requireNonNull(ndjson, "ndjson")));
    }

    public ImportInput<GroupChange> input() {
        return input;
    }

    public ImportOptions options() {
        return options;
    }

    /** Everything here may be left out. */
    public static final class Builder extends ImportBuilder<Builder> {

        private final ImportInput<GroupChange> input;

        private Builder(ImportInput<GroupChange> input) {
            this.input = input;
        }

        @Override
        Builder self() {
            return this;
        }

        public GroupImport build() {
            return new GroupImport(this);
        }
    }
}
