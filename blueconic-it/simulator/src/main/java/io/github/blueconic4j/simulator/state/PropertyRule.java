package io.github.blueconic4j.simulator.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one entry of {@code properties} in a bulk call does to the values of a property. */
record PropertyRule(String id, String strategy, List<String> values) {
    private static final Set<String> STRATEGIES = Set.of("ADD", "SET", "SET_IF_EMPTY", "INCREMENT", "SUM", "REMOVE");

    /** Plain text of numbers such as 1E+1000000000 would fill the memory. */
    private static final int MOST_DIGITS = 300;

    static PropertyRule of(ObjectNode json) {
        String id = json.path("id").asText();
        String strategy = json.path("strategy").asText("SET").toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            throw new InvalidInputException("properties.id", "A property without an ID");
        }
        if (!STRATEGIES.contains(strategy)) {
            throw new InvalidInputException("properties.strategy", "There is no strategy " + strategy);
        }
        return new PropertyRule(id, strategy, Json.textsOf(json.get("values")));
    }

    /**
     * The values afterwards.
     *
     * @throws NumberFormatException when a sum has something else than numbers
     */
    List<String> applyTo(List<String> current) {
        return switch (strategy) {
            case "SET" -> values;
            case "SET_IF_EMPTY" -> current.isEmpty() ? values : current;
            case "ADD" -> added(current);
            case "REMOVE" ->
                current.stream().filter(value -> !values.contains(value)).toList();
            default -> List.of(sum(current));
        };
    }

    private List<String> added(List<String> current) {
        Set<String> all = new LinkedHashSet<>(current);
        all.addAll(values);
        return new ArrayList<>(all);
    }

    private String sum(List<String> current) {
        BigDecimal sum = current.isEmpty() ? BigDecimal.ZERO : number(current.get(0));
        for (String value : values) {
            sum = sum.add(number(value));
        }
        return sum.toPlainString();
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("The number has too many digits");
        }
        return number;
    }
}
