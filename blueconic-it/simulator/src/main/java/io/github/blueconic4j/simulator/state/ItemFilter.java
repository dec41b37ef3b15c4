package io.github.blueconic4j.simulator.state;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One text of {@code filters} in a recommendation request. */
public final class ItemFilter implements Predicate<ObjectNode> {
    /** They go by what a profile has seen or bought, which the tenant does not record: nothing is excluded, nothing is included. */
    private static final Set<String> EXCLUDING_BY_PROFILE = Set.of("VIEWED", "SHOPPINGCART", "BOUGHT");

    private static final Set<String> INCLUDING_BY_PROFILE = Set.of("VIEWED_ONLY", "SHOPPINGCART_ONLY", "BOUGHT_ONLY");
    private static final String HAS_PROPERTY = "hasproperty:";

    private final Predicate<ObjectNode> condition;

    private ItemFilter(Predicate<ObjectNode> condition) {
        this.condition = condition;
    }

    /**
     * Reads one filter.
     *
     * @param current the item being shown, or null
     * @throws InvalidInputException when it is none of the known forms
     */
    public static ItemFilter read(String text, ObjectNode current) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (EXCLUDING_BY_PROFILE.contains(word)) {
            return new ItemFilter(item -> true);
        }
        if (INCLUDING_BY_PROFILE.contains(word)) {
            return new ItemFilter(item -> false);
        }
        if (word.equals("IN_STOCK")) {
            return new ItemFilter(item -> item.path("inStock").asBoolean());
        }
        if (word.equals("SAME_CATEGORY")) {
            List<String> wanted = current == null ? List.of() : ItemCondition.values(current, "category");
            return new ItemFilter(item -> !Collections.disjoint(wanted, ItemCondition.values(item, "category")));
        }
        if (text.startsWith(HAS_PROPERTY)) {
            String property = text.substring(HAS_PROPERTY.length());
            return new ItemFilter(item -> !ItemCondition.values(item, property).isEmpty());
        }
        return new ItemFilter(text.matches("[^<>:]+[<>].*") ? ItemCondition.read(text) : values(text));
    }

    private static Predicate<ObjectNode> values(String text) {
        boolean excluding = text.startsWith("!");
        int colon = text.indexOf(':');
        if (colon < (excluding ? 2 : 1)) {
            throw new InvalidInputException("filters", "A filter must be a known word, a comparison or property:value");
        }
        String property = text.substring(excluding ? 1 : 0, colon);
        List<String> wanted = List.of(text.substring(colon + 1).split(",", -1));
        return excluding
                ? item -> !ItemCondition.values(item, property).containsAll(wanted)
                : item -> !Collections.disjoint(ItemCondition.values(item, property), wanted);
    }

    @Override
    public boolean test(ObjectNode item) {
        return condition.test(item);
    }
}
