package io.github.blueconic4j.simulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies the {@code properties} rules of a bulk entry. */
final class PropertyChanges {
    private final Entries properties;

    PropertyChanges(Entries properties) {
        this.properties = properties;
    }

    static void check(ObjectNode entry) {
        for (ObjectNode rule : Members.objects(entry, "properties")) {
            Members.check(rule, "properties.", Set.of("id", "restriction", "strategy", "values"));
            Members.oneOf(rule, "restriction", Set.of("ALL_PROFILES", "EXISTING_PROFILES_ONLY", "NEW_PROFILES_ONLY"));
            PropertyRule.of(rule);
        }
    }

    /** What could not be applied, by property. */
    Map<String, List<String>> apply(ObjectNode entry, Profile profile, boolean isNew) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (ObjectNode json : Members.objects(entry, "properties")) {
            PropertyRule rule = PropertyRule.of(json);
            String error = isMeant(json, isNew) ? apply(rule, profile) : null;
            if (error != null) {
                errors.put(rule.id(), List.of(error));
            }
        }
        return errors;
    }

    boolean writesPersonalData(ObjectNode entry) {
        return Members.objects(entry, "properties").stream()
                .map(rule -> properties.get(rule.path("id").asText()))
                .anyMatch(property -> property != null
                        && property.path("dataSensitivity").asText().equals("PII"));
    }

    private static boolean isMeant(ObjectNode rule, boolean isNew) {
        return switch (rule.path("restriction").asText("ALL_PROFILES")) {
            case "EXISTING_PROFILES_ONLY" -> !isNew;
            case "NEW_PROFILES_ONLY" -> isNew;
            default -> true;
        };
    }

    /** Null when the rule could be applied. */
    private String apply(PropertyRule rule, Profile profile) {
        if (!properties.has(rule.id())) {
            return "There is no property with this ID";
        }
        try {
            profile.set(rule.id(), rule.applyTo(profile.values(rule.id())));
            return null;
        } catch (NumberFormatException e) {
            return "Only numbers can be added up";
        }
    }
}
