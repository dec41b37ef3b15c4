package io.github.blueconic4j.api.recommendations;

import java.util.ArrayList;
import java.util.List;

import io.github.blueconic4j.api.common.Check;

/**
 * One mix of algorithms and filters. A call has several: the items of {@code first} come first, then those of
 * {@code second}, and what is missing is taken from {@code default}.
 */
public record RecommendationRequest(String id, List<Boost> boosts, List<RecommendationFilter> filters, Long count) {

    /**
     * A request without boosts, of which it needs at least one.
     *
     * @throws IllegalArgumentException if the id is null or blank
     */
    public static Builder builder(String id) {
        return new Builder(Check.text("id", id));
    }

    public static final class Builder {

        private final String id;
        private final List<Boost> boosts = new ArrayList<>();
        private List<RecommendationFilter> filters;
        private Long count;

        private Builder(String id) {
            this.id = id;
        }

        public Builder boost(Boost boost) {
            boosts.add(boost);
            return this;
        }

        /** Adds a boost without a ramp-up, as {@link Boost#of(BoostAlgorithm, double)}. */
        public Builder boost(BoostAlgorithm algorithm, double value) {
            return boost(Boost.of(algorithm, value));
        }

        /** Adds a filter; an item must pass all of them. */
        public Builder filter(RecommendationFilter filter) {
            filters = filters == null ? new ArrayList<>() : filters;
            filters.add(filter);
            return this;
        }

        /** How many items this request yields at most; where it is not set BlueConic decides. */
        public Builder count(long count) {
            this.count = Check.notNegative("count", count);
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException if it has no boost
         */
        public RecommendationRequest build() {
            return new RecommendationRequest(
                    id, Check.entries("boosts", boosts), Check.list("filters", filters), count);
        }
    }
}
