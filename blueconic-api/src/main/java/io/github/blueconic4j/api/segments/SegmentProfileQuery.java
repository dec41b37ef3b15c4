package io.github.blueconic4j.api.segments;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.common.Repeatable;
import io.github.blueconic4j.api.profiles.EventFilter;

/**
 * Which profiles of a segment to list, and what of them; {@code SegmentProfileQuery.builder().build()} lists all with
 * all properties.
 */
@SuppressWarnings("unused") // the REST client reads the fields
public final class SegmentProfileQuery extends QueryObject implements Repeatable {

    /** The most profiles that BlueConic puts on a page. */
    public static final long MAX_COUNT = 1_000_000;

    @QueryParam("cursor")
    private final String cursor;

    @QueryParam("count")
    private final Long count;

    @QueryParam("maxHitsAllowed")
    private final Long maxHitsAllowed;

    @QueryParam("properties")
    private final String properties;

    @QueryParam("profileProperty")
    private final List<String> profileProperty;

    @QueryParam("groupProperty")
    private final List<String> groupProperty;

    @QueryParam("refinement")
    private final String refinement;

    @QueryParam("expand")
    private final List<String> expand;

    @QueryParam("eventTypeId")
    private final List<String> eventTypeId;

    @QueryParam("eventProperty")
    private final List<String> eventProperty;

    @QueryParam("eventCount")
    private final Long eventCount;

    @QueryParam("fromDate")
    private final String fromDate;

    @QueryParam("toDate")
    private final String toDate;

    @QueryParam("audienceId")
    private final String audienceId;

    @QueryParam("autoCommit")
    private final Boolean autoCommit;

    @QueryParam("trackPropertiesModifiedSince")
    private final String trackPropertiesModifiedSince;

    @QueryParam("trackProperties")
    private final List<String> trackProperties;

    @QueryParam("trackPropertyChangesInNumberOfDays")
    private final Long trackPropertyChangesInNumberOfDays;

    /** What this was built from, for other pages of the same; nobody changes it. */
    private final Builder source;

    private SegmentProfileQuery(Builder source, String cursor) {
        this.source = source;
        this.cursor = text(cursor);
        this.count = source.count;
        this.maxHitsAllowed = source.maxHitsAllowed;
        this.properties = source.properties;
        this.profileProperty = source.profileProperty;
        this.groupProperty = source.groupProperty;
        this.refinement = source.refinement == null ? null : text(source.refinement.parameterText());
        this.expand = texts(source.expand);
        this.eventTypeId = texts(source.events.types());
        this.eventProperty = texts(source.events.properties());
        this.eventCount = source.events.count();
        this.fromDate = text(source.events.from());
        this.toDate = text(source.events.to());
        this.audienceId = text(source.audienceId);
        this.autoCommit = source.autoCommit;
        this.trackPropertiesModifiedSince = text(source.trackPropertiesModifiedSince);
        this.trackProperties = source.trackProperties;
        this.trackPropertyChangesInNumberOfDays = source.trackPropertyChangesInNumberOfDays;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same query for another page; null is the first. */
    public SegmentProfileQuery withCursor(String cursor) {
        return new SegmentProfileQuery(source, cursor);
    }

    /** The same query with pages of another size, as {@link Builder#count} has it. */
    public SegmentProfileQuery withCount(long count) {
        return source.clone().count(count).build().withCursor(cursor);
    }

    /** Not with an audience that profiles are noted for: they would be left out of the repeat. */
    @Override
    public boolean safeToRepeat() {
        return audienceId == null || Boolean.FALSE.equals(autoCommit);
    }

    /** Of the refinement its outline only. */
    @Override
    public String toString() {
        return "SegmentProfileQuery[" + source.refinement + ", count=" + count + ", expand=" + expand
                + ", profileProperty=" + profileProperty + "]";
    }

    public static final class Builder implements Cloneable {

        private String cursor;
        private Long count;
        private Long maxHitsAllowed;
        private String properties;
        private List<String> profileProperty = List.of();
        private List<String> groupProperty = List.of();
        private Refinement refinement;
        private Set<String> expand = Set.of();
        private EventFilter events = EventFilter.all();
        private String audienceId;
        private Boolean autoCommit;
        private Instant trackPropertiesModifiedSince;
        private List<String> trackProperties = List.of();
        private Long trackPropertyChangesInNumberOfDays;

        private Builder() {}

        /** Where to begin: what the page before named as its next cursor; null begins with the first page. */
        public Builder cursor(String cursor) {
            this.cursor = cursor;
            return this;
        }

        /** Profiles on a page, from 1 to {@value SegmentProfileQuery#MAX_COUNT}; unset leaves it to BlueConic. */
        public Builder count(long count) {
            Check.that(count >= 1 && count <= MAX_COUNT, "count", "must be from 1 to 1000000, it is " + count);
            this.count = count;
            return this;
        }

        /** Above 0 ends the list after about so many profiles and takes totals from a cache, which is faster. */
        public Builder maxHitsAllowed(long maxHitsAllowed) {
            Check.that(maxHitsAllowed >= 0, "maxHitsAllowed", "must not be negative, it is " + maxHitsAllowed);
            this.maxHitsAllowed = maxHitsAllowed;
            return this;
        }

        /** The properties of the profiles to read; none named, as when unset, are all. */
        public Builder profileProperties(String... propertyIds) {
            this.profileProperty = Check.propertyIds("profileProperty", propertyIds);
            return this;
        }

        /** The properties of their groups to read; none named, as when unset, are all. */
        public Builder groupProperties(String... propertyIds) {
            this.groupProperty = Check.propertyIds("groupProperty", propertyIds);
            return this;
        }

        /**
         * The same as {@link #profileProperties}, by a parameter that BlueConic has deprecated.
         *
         * @deprecated for tenants on which the other does not work
         */
        @Deprecated
        public Builder properties(String... propertyIds) {
            List<String> ids = Check.propertyIds("properties", propertyIds);
            this.properties = ids.isEmpty() ? null : String.join(",", ids);
            return this;
        }

        /** Lists only profiles that fulfil this; null lists all of the segment. */
        public Builder refinement(Refinement refinement) {
            this.refinement = refinement;
            return this;
        }

        /** Reads these parts, too. */
        public Builder expand(SegmentProfilePart... parts) {
            Set<String> more = new LinkedHashSet<>(expand);
            for (SegmentProfilePart part : parts) {
                more.add(part.value());
            }
            this.expand = more;
            return this;
        }

        /** Reads the timelines, too, and of them only the events that pass the filter. */
        public Builder events(EventFilter filter) {
            this.events = filter;
            return expand(SegmentProfilePart.TIMELINE);
        }

        /**
         * Lists only profiles that have not been listed for this audience before, and those of which one of the
         * {@linkplain #trackProperties tracked properties} has changed.
         */
        public Builder audience(String audienceId) {
            Check.id("audienceId", audienceId);
            this.audienceId = audienceId;
            return this;
        }

        /**
         * Whether the profiles of the page are noted as listed for the audience; unset notes them. There is no call
         * that notes them later.
         */
        public Builder autoCommit(boolean autoCommit) {
            this.autoCommit = autoCommit;
            return this;
        }

        /** The properties whose changes let a profile be listed for its audience again. */
        public Builder trackProperties(String... propertyIds) {
            this.trackProperties = Check.propertyIds("trackProperties", propertyIds);
            return this;
        }

        /** Counts only changes of tracked properties after this. */
        public Builder trackPropertiesModifiedSince(Instant since) {
            this.trackPropertiesModifiedSince = since;
            return this;
        }

        /** Counts only changes of tracked properties in the last so many days. */
        public Builder trackPropertyChangesInNumberOfDays(long days) {
            Check.that(days >= 0, "trackPropertyChangesInNumberOfDays", "must not be negative, it is " + days);
            this.trackPropertyChangesInNumberOfDays = days;
            return this;
        }

        public SegmentProfileQuery build() {
            return new SegmentProfileQuery(clone(), cursor);
        }

        /** All fields hold what does not change. */
        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
