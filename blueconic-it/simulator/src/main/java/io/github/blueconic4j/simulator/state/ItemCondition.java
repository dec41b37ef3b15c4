package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A comparison of one property of a store item with a value, as in {@code publicationDate>=2024-01-01T00:00Z}. */
public record ItemCondition(String property, String operator, String value) implements Predicate<ObjectNode> {
    private static final Pattern EXPRESSION = Pattern.compile("([^=<>]+)(==|=|<=|>=|<|>)(.*)", Pattern.DOTALL);

    /**
     * Reads an expression.
     *
     * @throws InvalidInputException when it has no property or no operator
     */
    public static ItemCondition read(String expression) {
        Matcher parts = EXPRESSION.matcher(expression);
        if (!parts.matches()) {
            throw new InvalidInputException(
                    "filterValue", "A filter must have a property, one of = == < > <= >= and a value");
        }
        return new ItemCondition(
                parts.group(1).strip(), parts.group(2), parts.group(3).strip());
    }

    /** The values of a property, be it one of the item's own or one of its further properties. */
    static List<String> values(ObjectNode item, String property) {
        if (item.path(property).isValueNode()) {
            return Json.textsOf(item.get(property));
        }
        for (JsonNode further : item.path("properties")) {
            if (further.path("id").asText().equals(property)) {
                return Json.textsOf(further.get("values"));
            }
        }
        return List.of();
    }

    @Override
    public boolean test(ObjectNode item) {
        return values(item, property).stream().anyMatch(this::holds);
    }

    private boolean holds(String actual) {
        int order = compare(actual, value);
        return switch (operator) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }

    /** As dates when both are dates, as numbers when both are numbers, else as text. */
    private static int compare(String actual, String wanted) {
        Instant actualDate = Timestamps.parse(actual);
        Instant wantedDate = Timestamps.parse(wanted);
        if (actualDate != null && wantedDate != null) {
            return actualDate.compareTo(wantedDate);
        }
        try {
            return Double.compare(Double.parseDouble(actual), Double.parseDouble(wanted));
        } catch (NumberFormatException e) {
            return actual.compareTo(wanted);
        }
    }
}
