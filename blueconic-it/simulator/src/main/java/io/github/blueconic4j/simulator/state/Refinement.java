package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the {@code refinement} parameter: a condition, or several of them in a tree of AND and OR. */
public final class Refinement {
    private static final Set<String> MEMBERS = Set.of(
            "daysCount",
            "filters",
            "fromDate",
            "fromValue",
            "groupProperty",
            "hoursCount",
            "objective",
            "operator",
            "property",
            "toDate",
            "toValue",
            "values");

    private final ConsentRules consent;
    private final GroupLookup groups;
    private final Instant now;

    Refinement(ConsentRules consent, GroupLookup groups, Instant now) {
        this.consent = consent;
        this.groups = groups;
        this.now = now;
    }

    /**
     * The condition that is to be met.
     *
     * @throws InvalidInputException when it makes no sense
     */
    Predicate<PropertyHolder> read(ObjectNode json) {
        Members.check(json, "refinement.", MEMBERS);
        String operator = json.path("operator").asText();
        if (json.has("filters")) {
            return readTree(json, operator);
        }
        int kinds =
                (json.has("property") ? 1 : 0) + (json.has("groupProperty") ? 1 : 0) + (json.has("objective") ? 1 : 0);
        if (kinds != 1) {
            throw wrong("must have one of filters, property, groupProperty and objective");
        }
        if (json.has("objective")) {
            return readObjective(json, operator);
        }
        Predicate<List<String>> condition = ValueCondition.read(json, operator, now);
        String property = json.path("property").asText();
        String groupProperty = json.path("groupProperty").asText();
        return json.has("property")
                ? holder -> condition.test(holder.values(property))
                : holder -> condition.test(groups.values(holder, groupProperty));
    }

    private Predicate<PropertyHolder> readTree(ObjectNode json, String operator) {
        if (!operator.equals("AND") && !operator.equals("OR")) {
            throw wrong("with filters needs the operator AND or OR");
        }
        List<Predicate<PropertyHolder>> parts = new ArrayList<>();
        for (ObjectNode part : Members.objects(json, "filters")) {
            parts.add(read(part));
        }
        return operator.equals("AND")
                ? holder -> parts.stream().allMatch(part -> part.test(holder))
                : holder -> parts.stream().anyMatch(part -> part.test(holder));
    }

    private Predicate<PropertyHolder> readObjective(ObjectNode json, String operator) {
        String state = json.path("objective").asText();
        List<String> ids = Json.textsOf(json.get("values"));
        boolean any = operator.equals("CONTAINS_ANY");
        if (!ConsentRules.STATES.contains(state) || !(any || operator.equals("CONTAINS_ALL")) || ids.isEmpty()) {
            throw wrong("by objective needs a known state, CONTAINS_ANY or CONTAINS_ALL, and values");
        }
        return any
                ? holder -> ids.stream().anyMatch(id -> consent.hasState(holder, id, state))
                : holder -> ids.stream().allMatch(id -> consent.hasState(holder, id, state));
    }

    private static InvalidInputException wrong(String what) {
        return new InvalidInputException("refinement", "A refinement " + what);
    }

    /** The values of a group property as seen from a profile or a group. */
    @FunctionalInterface
    interface GroupLookup {
        List<String> values(PropertyHolder holder, String groupProperty);
    }
}
