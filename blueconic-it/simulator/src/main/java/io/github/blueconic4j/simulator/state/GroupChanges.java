package io.github.blueconic4j.simulator.state;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applies bulk entries to groups, one after the other. */
public final class GroupChanges {
    private static final Set<String> MEMBERS =
            Set.of("domainGroup", "groupId", "groupType", "groupTypeId", "identifier", "properties", "strategy");

    private final Groups groups;
    private final Entries declared;
    private final Clock clock;

    GroupChanges(Groups groups, Entries declared, Clock clock) {
        this.groups = groups;
        this.declared = declared;
        this.clock = clock;
    }

    /**
     * The results, one an entry.
     *
     * @throws InvalidInputException when an entry cannot be read; then none has been applied
     */
    public synchronized ArrayNode apply(List<ObjectNode> entries) {
        entries.forEach(GroupChanges::check);
        return Json.array(entries, this::apply);
    }

    private static void check(ObjectNode entry) {
        Members.check(entry, "", MEMBERS);
        Members.oneOf(entry, "strategy", Set.of("UPSERT", "UPDATE", "DELETE"));
        for (ObjectNode rule : rules(entry)) {
            Members.check(rule, "properties.", Set.of("id", "strategy", "values"));
            PropertyRule.of(rule);
        }
        if (typeOf(entry).isEmpty()) {
            throw new InvalidInputException("groupTypeId", "The field groupTypeId is missing");
        }
    }

    /** The document declares one object, its example has an array; both are taken. */
    private static List<ObjectNode> rules(ObjectNode entry) {
        return entry.path("properties") instanceof ObjectNode single
                ? List.of(single)
                : Members.objects(entry, "properties");
    }

    private static String typeOf(ObjectNode entry) {
        return entry.path("groupTypeId").asText(entry.path("groupType").asText());
    }

    private ObjectNode apply(ObjectNode entry) {
        String id = entry.path("groupId").asText();
        ObjectNode result = Json.object();
        if (!id.isEmpty()) {
            result.put("groupId", id);
        }
        result.put("groupTypeId", typeOf(entry));
        if (entry.hasNonNull("identifier")) {
            result.set("identifier", entry.get("identifier"));
        }
        return result.put("state", groups.hasType(typeOf(entry)) ? apply(entry, id, result) : "UNKNOWN_GROUP_TYPE");
    }

    private String apply(ObjectNode entry, String id, ObjectNode result) {
        if (id.isEmpty()) {
            result.putObject("validationErrors").putArray("groupId").add("The field groupId is missing");
            return "SKIPPED";
        }
        String strategy = entry.path("strategy").asText("UPDATE");
        Group before = groups.get(typeOf(entry), id);
        if (before == null && !strategy.equals("UPSERT")) {
            return "NOTFOUND";
        }
        if (strategy.equals("DELETE")) {
            groups.delete(before);
            return "DELETED";
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("domaingroup", List.of(entry.path("domainGroup").asText("DEFAULT")));
        if (before != null) {
            properties.putAll(before.properties());
        }
        applyRules(entry, properties, result);
        if (before != null && before.properties().equals(properties)) {
            return "UNCHANGED";
        }
        Instant now = clock.instant();
        Instant created = before == null ? now : before.creationDate();
        groups.put(new Group(typeOf(entry), id, created, now, properties));
        return before == null ? "CREATED" : "MODIFIED";
    }

    private void applyRules(ObjectNode entry, Map<String, List<String>> properties, ObjectNode result) {
        for (ObjectNode json : rules(entry)) {
            PropertyRule rule = PropertyRule.of(json);
            if (!declared.has(rule.id())) {
                result.withObject("/validationErrors").putArray(rule.id()).add("There is no property with this ID");
                continue;
            }
            try {
                List<String> values = rule.applyTo(properties.getOrDefault(rule.id(), List.of()));
                properties.put(rule.id(), List.copyOf(values));
                properties.values().removeIf(List::isEmpty);
            } catch (NumberFormatException e) {
                result.withObject("/validationErrors").putArray(rule.id()).add("Only numbers can be added up");
            }
        }
    }
}
