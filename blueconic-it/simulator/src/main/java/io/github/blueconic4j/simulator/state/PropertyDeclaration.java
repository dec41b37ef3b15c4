package io.github.blueconic4j.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the body that declares a property; it replaces all that can be written. */
public final class PropertyDeclaration {
    private static final Set<String> WRITABLE = Set.of(
            "availableForSegmentation",
            "canRead",
            "canWrite",
            "createNewProfile",
            "currency",
            "dataSensitivity",
            "description",
            "filterType",
            "groupTypeId",
            "id",
            "indexed",
            "mergeStrategy",
            "name",
            "permissionLevel",
            "precision",
            "showInUI",
            "tags",
            "unit",
            "values");
    private static final Set<String> MERGE_STRATEGIES =
            Set.of("BOTH", "SUM", "HIGHEST", "LOWEST", "LATEST", "OLDEST", "KEEP_CURRENT", "SYSTEM_DEFINED");

    private PropertyDeclaration() {}

    /**
     * The property as it is to be kept.
     *
     * @param before null when the property is new
     * @throws InvalidInputException when the tenant refuses the declaration
     */
    public static ObjectNode read(ObjectNode body, String id, ObjectNode before, Instant now) {
        check(body, id);
        ObjectNode property = defaults(body, id, now);
        if (before != null) {
            property.set("creationDate", before.get("creationDate"));
            property.set("creator", before.get("creator"));
        }
        body.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                property.set(member.getKey(), member.getValue());
            }
        });
        if (body.path("currency").has("isoCode")) {
            property.set(
                    "currency",
                    SeededProperties.currency(
                            body.path("currency").path("isoCode").asText()));
        }
        return property;
    }

    private static void check(ObjectNode body, String id) {
        Members.check(body, "", WRITABLE);
        Members.require(body, "name");
        if (!id.matches("[A-Za-z0-9_-]+")) {
            throw new InvalidInputException("id", "A property ID may hold letters, digits, - and _ only");
        }
        if (!body.path("id").asText(id).equals(id)) {
            throw new InvalidInputException("id", "The ID in the body is another than the one in the path");
        }
        if (SeededProperties.OF_PLUGINS.contains(id)) {
            throw new InvalidInputException("id", "The property belongs to a plugin and cannot be changed");
        }
        Members.oneOf(body, "filterType", Set.of("RANGE", "CURRENCY", "DECIMAL", "SELECT", "EMAIL", "DATETIME"));
        Members.oneOf(body, "mergeStrategy", MERGE_STRATEGIES);
        Members.oneOf(body, "permissionLevel", Set.of("DO_NOT_TRACK", "ANONYMOUS", "PERSONAL"));
        Members.oneOf(body, "dataSensitivity", Set.of("NON_PII", "PII"));
    }

    private static ObjectNode defaults(ObjectNode body, String id, Instant now) {
        ObjectNode property = Json.object().put("id", id);
        property.put("availableForSegmentation", true).put("showInUI", true).put("description", "");
        property.put("canRead", true)
                .put("canWrite", true)
                .put("createNewProfile", false)
                .put("indexed", false);
        property.put("dataSensitivity", "NON_PII").put("filterType", "SELECT").put("mergeStrategy", "BOTH");
        property.put("permissionLevel", "ANONYMOUS").put("precision", 0).put("useValidation", true);
        property.put("isIdProperty", false);
        property.put("creationDate", Timestamps.format(now));
        property.set("creator", Written.user());
        Written.modified(property, now);
        property.set("tags", Json.texts(List.of()));
        property.set("values", Json.texts(List.of()));
        if (body.hasNonNull("groupTypeId")) {
            property.put("compositionStrategy", "BOTH");
        }
        return property;
    }
}
