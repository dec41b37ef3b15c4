package io.github.blueconic4j.api.properties;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;

/** Which properties to list: those of profiles, or those of the group types that are named. */
@SuppressWarnings("UnusedVariable") // Jakarta REST reads the fields
public final class PropertyQuery extends QueryObject {

    @QueryParam("filterType")
    private final List<String> filterType;

    @QueryParam("filterValue")
    private final String filterValue;

    @QueryParam("groupTypeId")
    private final List<String> groupTypeId;

    @QueryParam("startIndex")
    private final Long startIndex;

    @QueryParam("count")
    private final Long count;

    private PropertyQuery(Builder builder) {
        filterType = builder.filterType.isEmpty() ? null : texts(builder.filterType);
        filterValue = text(builder.filterValue);
        groupTypeId = builder.groupTypeId.isEmpty() ? null : texts(builder.groupTypeId);
        startIndex = builder.startIndex;
        count = builder.count;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        private final List<String> filterType = new ArrayList<>();
        private String filterValue;
        private final List<String> groupTypeId = new ArrayList<>();
        private Long startIndex;
        private Long count;

        private Builder() {}

        /** Adds a filter type; without one all are listed. */
        public Builder filterType(FilterType filterType) {
            this.filterType.add(Check.value("filterType", filterType).value());
            return this;
        }

        /** What the name of a property must match. */
        public Builder filterValue(String filterValue) {
            this.filterValue = filterValue;
            return this;
        }

        /** Adds a group type whose properties are listed, instead of those of profiles. */
        public Builder groupTypeId(String groupTypeId) {
            this.groupTypeId.add(Check.text("groupTypeId", groupTypeId));
            return this;
        }

        /** Index of the first property to list, 0 for the first. */
        public Builder startIndex(long startIndex) {
            this.startIndex = Check.notNegative("startIndex", startIndex);
            return this;
        }

        /** How many to list at most; 20 where it is not set. */
        public Builder count(long count) {
            this.count = Check.notNegative("count", count);
            return this;
        }

        public PropertyQuery build() {
            return new PropertyQuery(this);
        }
    }
}
