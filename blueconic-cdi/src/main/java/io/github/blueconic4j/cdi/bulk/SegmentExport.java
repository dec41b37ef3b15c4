package io.github.blueconic4j.cdi.bulk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.segments.SegmentProfilePart;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;

/**
 * Which profiles to export, and what of them: {@code SegmentExport.of("customers").properties("email").build()}. Never
 * changes, and may be used again.
 */
public final class SegmentExport {

    private final String segmentId;
    private final SegmentProfileQuery query;
    private final ExportOptions options;

    private SegmentExport(Builder builder) {
        this.segmentId = builder.segmentId;
        this.query = builder.query.build();
        this.options = builder.options("segment", segmentId);
    }

    /**
     * Asks next which properties are wanted: a profile can have hundreds.
     *
     * @param segmentId {@code SegmentsApi.ALL_VISITORS} for everybody
     */
    public static Properties of(String segmentId) {
        Check.id("segmentId", segmentId);
        return new Properties(segmentId);
    }

    public String segmentId() {
        return segmentId;
    }

    /** What BlueConic is asked for, but for cursor and size of the page. */
    public SegmentProfileQuery query() {
        return query;
    }

    public ExportOptions options() {
        return options;
    }

    /** Of the refinement its outline only. */
    @Override
    public String toString() {
        return "SegmentExport[" + segmentId + ", " + query + "]";
    }

    /** Which properties of the profiles to read. */
    public static final class Properties {

        private final String segmentId;

        private Properties(String segmentId) {
            this.segmentId = segmentId;
        }

        /**
         * These.
         *
         * @param propertyIds one or more
         */
        public Builder properties(String... propertyIds) {
            Check.that(propertyIds.length > 0, "properties", "must be one or more; allProperties() asks for all");
            Builder builder = new Builder(segmentId);
            builder.query.profileProperties(propertyIds);
            return builder.say("profileProperty", sorted(propertyIds));
        }

        /** All that a profile has, which may be hundreds and takes the longer. */
        public Builder allProperties() {
            return new Builder(segmentId);
        }
    }

    /** Everything here may be left out. */
    public static final class Builder extends ExportBuilder<Builder> {

        private final String segmentId;
        private final SegmentProfileQuery.Builder query = SegmentProfileQuery.builder();

        private Builder(String segmentId) {
            this.segmentId = segmentId;
        }

        @Override
        Builder self() {
            return this;
        }

        /** The properties of their groups to read, unset all; the groups themselves are a part to {@link #expand}. */
        public Builder groupProperties(String... propertyIds) {
            query.groupProperties(propertyIds);
            return say("groupProperty", sorted(propertyIds));
        }

        /** Reads the timelines, too, and of them only the events that pass the filter. */
        public Builder events(EventFilter filter) {
            query.events(filter);
            return say(
                    "events",
                    Stream.of(filter.types(), filter.properties(), filter.count(), filter.from(), filter.to())
                            .map(String::valueOf)
                            .toArray());
        }

        /** Reads these parts, too; replaces none that was asked for before. */
        public Builder expand(SegmentProfilePart... parts) {
            query.expand(parts);
            List.of(parts).forEach(part -> say("expand " + part.value()));
            return this;
        }

        /** Exports only profiles that fulfil this. */
        public Builder refinement(Refinement refinement) {
            query.refinement(refinement);
            return say("refinement", refinement == null ? "" : refinement.parameterText());
        }

        /** Ends the export after about so many profiles; 0 is no limit. */
        public Builder maxHitsAllowed(long maxHitsAllowed) {
            query.maxHitsAllowed(maxHitsAllowed);
            return say("maxHitsAllowed", maxHitsAllowed);
        }

        /**
         * Exports only profiles that have not been exported for this audience before, and those of which one of the
         * {@linkplain #trackProperties tracked properties} has changed since. Unless {@link #autoCommit} says otherwise
         * BlueConic notes the profiles of a page when it sends them, so that a page which is lost on its way cannot be had
         * again: {@link ExportCutException}.
         */
        public Builder audience(String audienceId) {
            query.audience(audienceId);
            return say("audienceId", audienceId);
        }

        /**
         * Whether BlueConic notes the profiles of a page for the audience; unset it does. With false it never does: there
         * is no call that notes them later.
         */
        public Builder autoCommit(boolean autoCommit) {
            query.autoCommit(autoCommit);
            return say("autoCommit", autoCommit);
        }

        /** The properties whose changes let a profile be exported for its audience again. */
        public Builder trackProperties(String... propertyIds) {
            query.trackProperties(propertyIds);
            return say("trackProperties", sorted(propertyIds));
        }

        /** Counts only changes of tracked properties after this. */
        public Builder trackPropertiesModifiedSince(Instant since) {
            query.trackPropertiesModifiedSince(since);
            return say("trackPropertiesModifiedSince", String.valueOf(since));
        }

        /** Counts only changes of tracked properties in the last so many days. */
        public Builder trackPropertyChangesInNumberOfDays(long days) {
            query.trackPropertyChangesInNumberOfDays(days);
            return say("trackPropertyChangesInNumberOfDays", days);
        }

        public SegmentExport build() {
            return new SegmentExport(this);
        }
    }

    static Object[] sorted(String... ids) {
        return Arrays.stream(ids).sorted().toArray();
    }
}
