package io.github.blueconic4j.api.stores;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.QueryObject;

/** Which items of a store to list; without filters all. */
@SuppressWarnings("UnusedVariable") // Jakarta REST reads the fields
public final class StoreItemQuery extends QueryObject {

    @QueryParam("filterValue")
    private final List<String> filterValue;

    @QueryParam("startIndex")
    private final Long startIndex;

    @QueryParam("count")
    private final Long count;

    private StoreItemQuery(Builder builder) {
        filterValue = builder.filterValue.isEmpty() ? null : texts(builder.filterValue);
        startIndex = builder.startIndex;
        count = builder.count;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {

        private final List<String> filterValue = new ArrayList<>();
        private Long startIndex;
        private Long count;

        private Builder() {}

        /** Adds a filter; an item must pass all of them. */
        public Builder filter(StoreItemFilter filter) {
            filterValue.add(Check.value("filter", filter).parameterText());
            return this;
        }

        /** Index of the first item to list, 0 for the first. */
        public Builder startIndex(long startIndex) {
            this.startIndex = Check.notNegative("startIndex", startIndex);
            return this;
        }

        /** How many to list at most; 20 where it is not set. */
        public Builder count(long count) {
            this.count = Check.notNegative("count", count);
            return this;
        }

        public StoreItemQuery build() {
            return new StoreItemQuery(this);
        }
    }
}
