package io.github.blueconic4j.api.groups;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;
import io.github.blueconic4j.api.common.Refinement;

/** Which groups of a type to list, and what of them; {@code GroupQuery.builder().build()} lists all, wholly. */
@SuppressWarnings("unused") // the REST client reads the fields
public final class GroupQuery extends QueryObject {

    /** The most groups that BlueConic puts on a page. */
    public static final long MAX_COUNT = 1_000_000;

    @QueryParam("refinement")
    private final String refinement;

    @QueryParam("cursor")
    private final String cursor;

    @QueryParam("count")
    private final Long count;

    @QueryParam("maxHitsAllowed")
    private final Long maxHitsAllowed;

    @QueryParam("properties")
    private final String properties;

    /** The refinement with its outline, for the text form and for other pages of the same query. */
    private final Refinement source;

    private GroupQuery(Builder builder) {
        this.source = builder.refinement;
        this.refinement = source == null ? null : text(source.parameterText());
        this.cursor = text(builder.cursor);
        this.count = builder.count;
        this.maxHitsAllowed = builder.maxHitsAllowed;
        this.properties = builder.properties;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same query for another page; null is the first. */
    public GroupQuery withCursor(String cursor) {
        Builder builder = builder().refinement(source).cursor(cursor);
        builder.count = count;
        builder.maxHitsAllowed = maxHitsAllowed;
        builder.properties = properties;
        return builder.build();
    }

    /** The same query with pages of another size, as {@link Builder#count} has it. */
    public GroupQuery withCount(long count) {
        Builder builder = builder().refinement(source).cursor(cursor).count(count);
        builder.maxHitsAllowed = maxHitsAllowed;
        builder.properties = properties;
        return builder.build();
    }

    /** Without the cursor; of the refinement its outline only. */
    @Override
    public String toString() {
        return "GroupQuery[" + source + ", count=" + count + ", properties=" + properties + "]";
    }

    public static final class Builder {

        private Refinement refinement;
        private String cursor;
        private Long count;
        private Long maxHitsAllowed;
        private String properties;

        private Builder() {}

        /** Lists only groups that fulfil this; null lists all. */
        public Builder refinement(Refinement refinement) {
            this.refinement = refinement;
            return this;
        }

        /** Where to begin: what the page before named as its next cursor; null begins with the first page. */
        public Builder cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /** Groups on a page, from 1 to {@value GroupQuery#MAX_COUNT}; unset leaves it to BlueConic. */
        public Builder count(long count) {
            Check.that(count >= 1 && count <= MAX_COUNT, "count", "must be from 1 to 1000000, it is " + count);
            this.count = count;
            return this;
        }

        /** Above 0 ends the list after about so many groups, which is faster. */
        public Builder maxHitsAllowed(long maxHitsAllowed) {
            Check.that(maxHitsAllowed >= 0, "maxHitsAllowed", "must not be negative, it is " + maxHitsAllowed);
            this.maxHitsAllowed = maxHitsAllowed;
            return this;
        }

        /** The properties that the groups of the answer have; none named, as when unset, are all. */
        public Builder properties(String... propertyIds) {
            List<String> ids = Check.propertyIds("properties", propertyIds);
            this.properties = ids.isEmpty() ? null : String.join(",", ids);
            return this;
        }

        public GroupQuery build() {
            return new GroupQuery(this);
        }
    }
}
