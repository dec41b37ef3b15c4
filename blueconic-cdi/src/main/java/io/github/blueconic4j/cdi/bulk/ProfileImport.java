package io.github.blueconic4j.cdi.bulk;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.ProfileChange;

/**
 * Which changes of profiles to import, and how: {@code ProfileImport.of(changes).rejects(file).build()}. It is for one run, but
 * for one of an {@code Iterable}.
 */
public final class ProfileImport {

    private final ImportInput<ProfileChange> input;
    private final ImportOptions options;
    private final ConsentCheck consent;

    private ProfileImport(Builder builder) {
        this.input = builder.input;
        this.options = builder.options();
        this.consent = builder.consent;
    }

    /** The import closes the stream when it ends. */
    public static Builder of(Stream<? extends ProfileChange> changes) {
        return new Builder(new ImportInput<>(changes::iterator, changes::close, null));
    }

    public static Builder of(Iterator<? extends ProfileChange> changes) {
        Objects.requireNonNull(changes, "changes");
        return new Builder(new ImportInput<>(() -> changes, () -> {}, null));
    }

    public static Builder of(Iterable<? extends ProfileChange> changes) {
        return new Builder(new ImportInput<>(changes::iterator, () -> {}, null));
    }

    /**
     * One change a line, in UTF-8, as {@code PUT /profiles} takes it; or a line of the rejects of another import. Blank
     * lines are skipped. A line with a member that no change has is malformed: BlueConic would refuse it.
     *
     * @param ndjson read to its end, not closed
     */
    public static Builder ofNdjson(InputStream ndjson) {
        return new Builder(new ImportInput<>(null, () -> {}, Objects.requireNonNull(ndjson, "ndjson")));
    }

    public ImportInput<ProfileChange> input() {
        return input;
    }

    public ImportOptions options() {
        return options;
    }

    public ConsentCheck consent() {
        return consent;
    }

    /** Everything here may be left out. */
    public static final class Builder extends ImportBuilder<Builder> {

        private final ImportInput<ProfileChange> input;
        private ConsentCheck consent = ConsentCheck.none();

        private Builder(ImportInput<ProfileChange> input) {
            this.input = input;
        }

        @Override
        Builder self() {
            return this;
        }

        /** Changes only profiles with this consent; unset, all. */
        public Builder consent(ConsentCheck consent) {
            this.consent = Objects.requireNonNull(consent, "consent");
            return this;
        }

        public ProfileImport build() {
            return new ProfileImport(this);
        }
    }
}
