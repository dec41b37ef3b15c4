package io.github.blueconic4j.api.profiles;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;

/** What to read of a profile; {@code ProfileQuery.builder().build()} reads properties and segments. */
@SuppressWarnings("unused") // the REST client reads the fields
public final class ProfileQuery extends QueryObject {

    @QueryParam("expand")
    private final List<String> expand;

    @QueryParam("collapse")
    private final List<String> collapse;

    @QueryParam("properties")
    private final String properties;

    @QueryParam("profileProperty")
    private final List<String> profileProperty;

    @QueryParam("groupProperty")
    private final List<String> groupProperty;

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

    private ProfileQuery(Builder builder) {
        this.expand = texts(builder.expand);
        this.collapse = texts(builder.collapse);
        this.properties = builder.properties;
        this.profileProperty = builder.profileProperty;
        this.groupProperty = builder.groupProperty;
        this.eventTypeId = texts(builder.events.types());
        this.eventProperty = texts(builder.events.properties());
        this.eventCount = builder.events.count();
        this.fromDate = text(builder.events.from());
        this.toDate = text(builder.events.to());
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return "ProfileQuery[expand=" + expand + ", collapse=" + collapse + ", profileProperty=" + profileProperty
                + "]";
    }

    public static final class Builder {

        private final Set<String> expand = new LinkedHashSet<>();
        private final Set<String> collapse = new LinkedHashSet<>();
        private String properties;
        private List<String> profileProperty = List.of();
        private List<String> groupProperty = List.of();
        private EventFilter events = EventFilter.all();

        private Builder() {}

        /** Reads these parts, too. */
        public Builder expand(ProfilePart... parts) {
            for (ProfilePart part : parts) {
                expand.add(part.value());
            }
            return this;
        }

        /** Leaves these parts out. */
        public Builder collapse(ProfilePart... parts) {
            for (ProfilePart part : parts) {
                collapse.add(part.value());
            }
            return this;
        }

        /** Reads the timeline, too, and of it only the events that pass the filter. */
        public Builder events(EventFilter filter) {
            this.events = filter;
            return expand(ProfilePart.TIMELINE);
        }

        /** The properties to read; none named, as when unset, are all. */
        public Builder profileProperties(String... propertyIds) {
            this.profileProperty = Check.propertyIds("profileProperty", propertyIds);
            return this;
        }

        /** The properties of its groups to read; none named, as when unset, are all. */
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

        public ProfileQuery build() {
            return new ProfileQuery(this);
        }
    }
}
