package io.github.blueconic4j.api.common;

import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

/**
 * Leaves out profiles or groups that do not fulfil a condition:
 * {@code Refinement.and(property("email").notEmpty(), property("visits").inRange(1, 10))}.
 */
public final class Refinement {

    private final JsonObject json;
    private final String outline;

    private Refinement(JsonObject json, String outline) {
        this.json = json;
        this.outline = outline;
    }

    /** A condition on a property of the profiles that are listed, or of the groups that are. */
    public static Condition property(String propertyId) {
        return new Condition("property", propertyId);
    }

    /** A condition on a property of the groups that a listed profile belongs to. */
    public static Condition groupProperty(String propertyId) {
        return new Condition("groupProperty", propertyId);
    }

    /** A condition on the objectives that a listed profile has consented to or refused. */
    public static Objectives objectives(ObjectiveState state) {
        return new Objectives(state);
    }

    /**
     * One as BlueConic takes it, from a configuration for example. What it says is left to BlueConic.
     *
     * @throws IllegalArgumentException if the text is not one JSON object
     */
    public static Refinement ofJson(String text) {
        try (JsonReader reader = JsonLibraries.provider().createReader(new StringReader(text))) {
            return new Refinement(reader.readObject(), "given as JSON");
        } catch (JsonException | IllegalStateException notOne) {
            // without the cause, which quotes the text
            throw new IllegalArgumentException("refinement must be one JSON object");
        }
    }

    /** Fulfilled where all of the conditions are. */
    public static Refinement and(Refinement... conditions) {
        return nest("AND", Arrays.asList(conditions));
    }

    /** Fulfilled where at least one of the conditions is. */
    public static Refinement or(Refinement... conditions) {
        return nest("OR", Arrays.asList(conditions));
    }

    private static Refinement nest(String operator, List<Refinement> conditions) {
        Check.that(
                !conditions.isEmpty() && conditions.stream().noneMatch(Objects::isNull),
                "filters",
                "must be one condition or more, none of them null");
        JsonArrayBuilder filters = JsonLibraries.provider().createArrayBuilder();
        conditions.forEach(condition -> filters.add(condition.json));
        JsonObjectBuilder json = JsonLibraries.provider()
                .createObjectBuilder()
                .add("filters", filters)
                .add("operator", operator);
        List<String> outlines =
                conditions.stream().map(condition -> condition.outline).toList();
        return new Refinement(json.build(), "(" + String.join(" " + operator + " ", outlines) + ")");
    }

    /** One JSON object. */
    public String parameterText() {
        return json.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Refinement refinement && json.equals(refinement.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Without the values, which may be personal data. */
    @Override
    public String toString() {
        return "Refinement[" + outline + "]";
    }

    /** The operators on a property; values are what {@link PropertyText} writes. */
    public static final class Condition {

        private final String member;
        private final String propertyId;

        private Condition(String member, String propertyId) {
            Check.propertyId(member, propertyId);
            this.member = member;
            this.propertyId = propertyId;
        }

        public Refinement isEmpty() {
            return refine("IS_EMPTY", null);
        }

        public Refinement notEmpty() {
            return refine("NOT_IS_EMPTY", null);
        }

        public Refinement containsAny(Object... values) {
            return values("CONTAINS_ANY", values);
        }

        public Refinement notContainsAny(Object... values) {
            return values("NOT_CONTAINS_ANY", values);
        }

        public Refinement containsAll(Object... values) {
            return values("CONTAINS_ALL", values);
        }

        public Refinement notContainsAll(Object... values) {
            return values("NOT_CONTAINS_ALL", values);
        }

        public Refinement inRange(long from, long to) {
            return range("IN_RANGE", from, to);
        }

        public Refinement inRange(Instant from, Instant to) {
            return range("IN_RANGE", from, to);
        }

        public Refinement notInRange(long from, long to) {
            return range("NOT_IN_RANGE", from, to);
        }

        public Refinement notInRange(Instant from, Instant to) {
            return range("NOT_IN_RANGE", from, to);
        }

        public Refinement inLastDays(int days) {
            return recent("IN_LAST_DAYS", "daysCount", days);
        }

        public Refinement notInLastDays(int days) {
            return recent("NOT_IN_LAST_DAYS", "daysCount", days);
        }

        public Refinement inNextDays(int days) {
            return recent("IN_NEXT_DAYS", "daysCount", days);
        }

        public Refinement notInNextDays(int days) {
            return recent("NOT_IN_NEXT_DAYS", "daysCount", days);
        }

        public Refinement inLastHours(int hours) {
            return recent("IN_LAST_HOURS", "hoursCount", hours);
        }

        public Refinement notInLastHours(int hours) {
            return recent("NOT_IN_LAST_HOURS", "hoursCount", hours);
        }

        public Refinement inNextHours(int hours) {
            return recent("IN_NEXT_HOURS", "hoursCount", hours);
        }

        public Refinement notInNextHours(int hours) {
            return recent("NOT_IN_NEXT_HOURS", "hoursCount", hours);
        }

        private Refinement values(String operator, Object... values) {
            List<String> texts = PropertyText.writeAll(propertyId, Arrays.asList(values));
            return contains(member, propertyId, operator, texts);
        }

        private Refinement range(String operator, long from, long to) {
            Check.that(from <= to, "fromValue", "must not be greater than toValue");
            return refine(
                    operator,
                    JsonLibraries.provider()
                            .createObjectBuilder()
                            .add("fromValue", from)
                            .add("toValue", to));
        }

        private Refinement range(String operator, Instant from, Instant to) {
            Check.that(from != null && to != null, "fromDate", "and toDate must not be null");
            Check.that(!from.isAfter(to), "fromDate", "must not be after toDate");
            return refine(
                    operator,
                    JsonLibraries.provider()
                            .createObjectBuilder()
                            .add("fromDate", from.toString())
                            .add("toDate", to.toString()));
        }

        private Refinement recent(String operator, String count, int value) {
            Check.that(value >= 0, count, "must not be negative, it is " + value);
            return refine(
                    operator, JsonLibraries.provider().createObjectBuilder().add(count, value));
        }

        private Refinement refine(String operator, JsonObjectBuilder details) {
            return refinement(member, propertyId, operator, details);
        }
    }

    /** The two operators on objectives. */
    public static final class Objectives {

        private final ObjectiveState state;

        private Objectives(ObjectiveState state) {
            this.state = Objects.requireNonNull(state, "state");
        }

        public Refinement containsAny(String... objectiveIds) {
            return contains("objective", state.value(), "CONTAINS_ANY", Arrays.asList(objectiveIds));
        }

        public Refinement containsAll(String... objectiveIds) {
            return contains("objective", state.value(), "CONTAINS_ALL", Arrays.asList(objectiveIds));
        }
    }

    private static Refinement contains(String member, String subject, String operator, List<String> values) {
        Check.that(
                !values.isEmpty() && values.stream().noneMatch(Objects::isNull),
                "values",
                "must be one value or more, none of them null");
        JsonObjectBuilder details = JsonLibraries.provider()
                .createObjectBuilder()
                .add("values", JsonLibraries.provider().createArrayBuilder(values));
        return refinement(member, subject, operator, details);
    }

    private static Refinement refinement(String member, String subject, String operator, JsonObjectBuilder details) {
        JsonObjectBuilder json = JsonLibraries.provider()
                .createObjectBuilder()
                .add(member, subject)
                .add("operator", operator);
        if (details != null) {
            json.addAll(details);
        }
        return new Refinement(json.build(), subject + " " + operator);
    }
}
