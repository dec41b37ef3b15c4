package io.github.blueconic4j.api.recommendations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;
import io.github.blueconic4j.api.stores.FilterOperator;
import io.github.blueconic4j.api.stores.StoreItemFilter;

/** Which items may be recommended. What BlueConic takes and this class does not know yet can be given as text. */
@JsonbTypeAdapter(RecommendationFilter.Adapter.class)
public record RecommendationFilter(String value) implements OpenValue {

    /** Not what the profile has viewed. */
    public static final RecommendationFilter VIEWED = new RecommendationFilter("VIEWED");

    public static final RecommendationFilter VIEWED_ONLY = new RecommendationFilter("VIEWED_ONLY");
    /** Not what is in the profile's shopping cart. */
    public static final RecommendationFilter SHOPPINGCART = new RecommendationFilter("SHOPPINGCART");

    public static final RecommendationFilter SHOPPINGCART_ONLY = new RecommendationFilter("SHOPPINGCART_ONLY");
    /** Not what the profile has bought. */
    public static final RecommendationFilter BOUGHT = new RecommendationFilter("BOUGHT");

    public static final RecommendationFilter BOUGHT_ONLY = new RecommendationFilter("BOUGHT_ONLY");
    /** The category of the item that the query names. */
    public static final RecommendationFilter SAME_CATEGORY = new RecommendationFilter("SAME_CATEGORY");

    public static final RecommendationFilter IN_STOCK = new RecommendationFilter("IN_STOCK");

    /**
     * Items with at least one of the values in the property. An item that must have several values takes a filter for
     * each.
     *
     * @throws IllegalArgumentException if the property is blank, begins with {@code !} or holds {@code : < > =}, or
     *     there is no value, or one is blank or holds the comma that separates them
     */
    public static RecommendationFilter anyOf(String property, String... values) {
        return new RecommendationFilter(literals(property, values));
    }

    /**
     * Items that do not have all of the values in the property: with one value, items without it. An item that must
     * have none of several values takes a filter for each.
     *
     * @throws IllegalArgumentException as {@link #anyOf} does
     */
    public static RecommendationFilter notAllOf(String property, String... values) {
        return new RecommendationFilter("!" + literals(property, values));
    }

    /** Items that have the property, {@code image} for example. */
    public static RecommendationFilter hasProperty(String property) {
        return new RecommendationFilter("hasproperty:" + Check.text("property", property));
    }

    /**
     * Items whose property compares as said with text, or with a date that has an offset:
     * {@code 2024-01-01T00:00+05:00}.
     *
     * @throws IllegalArgumentException as {@link StoreItemFilter} does, and for equality: that is {@link #anyOf}
     */
    public static RecommendationFilter compare(String property, FilterOperator operator, String value) {
        return comparison(property, StoreItemFilter.of(property, operator, value));
    }

    /** As {@link #compare(String, FilterOperator, String)}, with a finite number. */
    public static RecommendationFilter compare(String property, FilterOperator operator, Number value) {
        return comparison(property, StoreItemFilter.of(property, operator, value));
    }

    /** As {@link #compare(String, FilterOperator, String)}, with a point in time that is a whole minute. */
    public static RecommendationFilter compare(String property, FilterOperator operator, Instant value) {
        return comparison(property, StoreItemFilter.of(property, operator, value));
    }

    private static RecommendationFilter comparison(String property, StoreItemFilter filter) {
        checkProperty(property);
        boolean equality = filter.operator().equals(FilterOperator.EQUAL)
                || filter.operator().equals(FilterOperator.DOUBLE_EQUAL);
        if (equality) {
            throw new IllegalArgumentException("operator must not be " + filter.operator() + ", use anyOf");
        }
        return new RecommendationFilter(filter.parameterText());
    }

    private static String literals(String property, String... values) {
        checkProperty(property);
        List<String> literals = Check.entries("values", Arrays.asList(values));
        for (String literal : literals) {
            if (literal.isBlank() || literal.indexOf(',') >= 0) {
                throw new IllegalArgumentException("values[] must not be blank or hold a comma, which separates them");
            }
        }
        return property + ":" + String.join(",", literals);
    }

    private static void checkProperty(String property) {
        boolean operator = Check.text("property", property).chars().anyMatch(c -> ":<>=".indexOf(c) >= 0);
        if (operator || property.startsWith("!")) {
            throw new IllegalArgumentException("property must not begin with ! and not hold :, <, > or =");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<RecommendationFilter> {
        public Adapter() {
            super(RecommendationFilter::new);
        }
    }
}
