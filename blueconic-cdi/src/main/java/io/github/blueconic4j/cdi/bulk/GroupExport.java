package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.groups.GroupQuery;

/**
 * Which groups to export, and what of them: {@code GroupExport.of("household").properties("city").build()}. Never changes,
 * and may be used again.
 */
public final class GroupExport {

    private final String groupTypeId;
    private final GroupQuery query;
    private final ExportOptions options;

    private GroupExport(Builder builder) {
        this.groupTypeId = builder.groupTypeId;
        this.query = builder.query.build();
        this.options = builder.options("groups", groupTypeId);
    }

    /** Asks next which properties are wanted. */
    public static Properties of(String groupTypeId) {
        Check.id("groupTypeId", groupTypeId);
        return new Properties(groupTypeId);
    }

    public String groupTypeId() {
        return groupTypeId;
    }

    /** What BlueConic is asked for, but for cursor and size of the page. */
    public GroupQuery query() {
        return query;
    }

    public ExportOptions options() {
        return options;
    }

    /** Of the refinement its outline only. */
    @Override
    public String toString() {
        return "GroupExport[" + groupTypeId + ", " + query + "]";
    }

    /** Which properties of the groups to read. */
    public static final class Properties {

        private final String groupTypeId;

        private Properties(String groupTypeId) {
            this.groupTypeId = groupTypeId;
        }

        /**
         * These.
         *
         * @param propertyIds one or more
         */
        public Builder properties(String... propertyIds) {
            Check.that(propertyIds.length > 0, "properties", "must be one or more; allProperties() asks for all");
            Builder builder = new Builder(groupTypeId);
            builder.query.properties(propertyIds);
            return builder.say("properties", SegmentExport.sorted(propertyIds));
        }

        public Builder allProperties() {
            return new Builder(groupTypeId);
        }
    }

    /** Everything here may be left out. */
    public static final class Builder extends ExportBuilder<Builder> {

        private final String groupTypeId;
        private final GroupQuery.Builder query = GroupQuery.builder();

        private Builder(String groupTypeId) {
            this.groupTypeId = groupTypeId;
        }

        @Override
        Builder self() {
            return this;
        }

        /** Exports only groups that fulfil this. */
        public Builder refinement(Refinement refinement) {
            query.refinement(refinement);
            return say("refinement", refinement == null ? "" : refinement.parameterText());
        }

        /** Ends the export after about so many groups; 0 is no limit. */
        public Builder maxHitsAllowed(long maxHitsAllowed) {
            query.maxHitsAllowed(maxHitsAllowed);
            return say("maxHitsAllowed", maxHitsAllowed);
        }

        public GroupExport build() {
            return new GroupExport(this);
        }
    }
}
