package io.github.blueconic4j.simulator.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sixteen operators of a refinement: eight, and their negations, which hold for a property without values too. */
final class ValueCondition {
    private ValueCondition() {}

    /**
     * The condition on the values of one property.
     *
     * @throws InvalidInputException for an unknown operator or one without what it needs
     */
    static Predicate<List<String>> read(ObjectNode json, String operator, Instant now) {
        boolean negated = operator.startsWith("NOT_");
        Predicate<List<String>> condition = positive(json, negated ? operator.substring(4) : operator, now);
        return negated ? condition.negate() : condition;
    }

    private static Predicate<List<String>> positive(ObjectNode json, String operator, Instant now) {
        return switch (operator) {
            case "IS_EMPTY" -> List::isEmpty;
            case "CONTAINS_ANY" -> {
                Set<String> wanted = wanted(json);
                yield values -> values.stream().anyMatch(wanted::contains);
            }
            case "CONTAINS_ALL" -> {
                Set<String> wanted = wanted(json);
                yield values -> values.containsAll(wanted);
            }
            case "IN_RANGE" -> inRange(json);
            case "IN_LAST_DAYS" -> since(now.minus(Duration.ofDays(amount(json, "daysCount"))), now);
            case "IN_NEXT_DAYS" -> since(now, now.plus(Duration.ofDays(amount(json, "daysCount"))));
            case "IN_LAST_HOURS" -> since(now.minus(Duration.ofHours(amount(json, "hoursCount"))), now);
            case "IN_NEXT_HOURS" -> since(now, now.plus(Duration.ofHours(amount(json, "hoursCount"))));
            default -> throw new InvalidInputException("refinement.operator", "There is no operator of this name");
        };
    }

    private static Set<String> wanted(ObjectNode json) {
        Set<String> wanted = new HashSet<>(Json.textsOf(json.get("values")));
        if (wanted.isEmpty()) {
            throw new InvalidInputException("refinement.values", "The operator needs values");
        }
        return wanted;
    }

    private static long amount(ObjectNode json, String name) {
        if (!json.path(name).canConvertToInt() || json.path(name).asInt() < 0) {
            throw new InvalidInputException("refinement." + name, "The operator needs " + name + ", not below 0");
        }
        return json.path(name).asLong();
    }

    private static Predicate<List<String>> inRange(ObjectNode json) {
        if (json.has("fromDate") || json.has("toDate")) {
            Instant from = json.has("fromDate") ? date(json, "fromDate") : Instant.MIN;
            Instant to = json.has("toDate") ? date(json, "toDate") : Instant.MAX;
            return since(from, to);
        }
        if (!json.path("fromValue").isNumber() && !json.path("toValue").isNumber()) {
            throw new InvalidInputException("refinement", "IN_RANGE needs fromValue, toValue, fromDate or toDate");
        }
        double from = json.path("fromValue").asDouble(Double.NEGATIVE_INFINITY);
        double to = json.path("toValue").asDouble(Double.POSITIVE_INFINITY);
        return values -> values.stream().anyMatch(value -> {
            double number = number(value);
            return number >= from && number <= to;
        });
    }

    private static Instant date(ObjectNode json, String name) {
        Instant date = Timestamps.parse(json.path(name).asText());
        if (date == null) {
            throw new InvalidInputException("refinement." + name, name + " must be an ISO 8601 date and time");
        }
        return date;
    }

    private static Predicate<List<String>> since(Instant from, Instant to) {
        return values -> values.stream().anyMatch(value -> {
            Instant date = value.matches("-?\\d{1,15}")
                    ? Instant.ofEpochMilli(Long.parseLong(value))
                    : Timestamps.parse(value);
            return date != null && !date.isBefore(from) && !date.isAfter(to);
        });
    }

    /** Not a number compares as outside any range. */
    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
