package io.github.blueconic4j.simulator;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Holds values against schemas as if each were closed: a member that is not declared is a fault. */
final class SchemaCheck {
    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<String>> seenMembers = new HashMap<>();

    SchemaCheck(ApiDocument document) {
        this.root = document.root();
    }

    List<String> faults() {
        return faults;
    }

    /** By the name of a schema those of its members that had a value. */
    Map<String, Set<String>> seenMembers() {
        return seenMembers;
    }

    void check(JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            String pointer = schema.path("$ref").asText().substring(1);
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            Set<String> members = seenMembers.computeIfAbsent(name, n -> new HashSet<>());
            value.fieldNames().forEachRemaining(members::add);
            check(root.at(pointer), value, where);
            return;
        }
        if (schema.has("oneOf")) {
            checkOneOf(schema, value, where);
            return;
        }
        if (value.isNull()) {
            require(schema.path("nullable").asBoolean(), where + " is null");
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> checkObject(schema, value, where);
            case "array" -> checkArray(schema, value, where);
            case "string" -> checkText(schema, value, where);
            case "boolean" -> require(value.isBoolean(), where + " is no boolean");
            case "integer" -> checkInteger(schema, value, where);
            case "number" -> require(value.isNumber(), where + " is no number");
            default -> require(schema.isEmpty(), where + " has a schema of an unknown type");
        }
    }

    private void checkOneOf(JsonNode schema, JsonNode value, String where) {
        List<String> before = List.copyOf(faults);
        for (JsonNode choice : schema.path("oneOf")) {
            check(choice, value, where);
            if (faults.size() == before.size()) {
                return;
            }
            faults.subList(before.size(), faults.size()).clear();
        }
        faults.add(where + " is none of the choices");
    }

    private void checkObject(JsonNode schema, JsonNode value, String where) {
        if (!value.isObject()) {
            faults.add(where + " is no object");
            return;
        }
        for (JsonNode name : schema.path("required")) {
            require(value.has(name.asText()), where + " lacks " + name.asText());
        }
        value.properties().forEach(member -> {
            JsonNode declared = schema.path("properties").path(member.getKey());
            JsonNode further = schema.path("additionalProperties");
            if (!declared.isMissingNode()) {
                check(declared, member.getValue(), where + "." + member.getKey());
            } else if (further.isObject()) {
                check(further, member.getValue(), where + "." + member.getKey());
            } else {
                faults.add(where + "." + member.getKey() + " is not declared");
            }
        });
    }

    private void checkArray(JsonNode schema, JsonNode value, String where) {
        if (!value.isArray()) {
            faults.add(where + " is no array");
            return;
        }
        for (JsonNode element : value) {
            check(schema.path("items"), element, where + "[]");
        }
    }

    private void checkText(JsonNode schema, JsonNode value, String where) {
        if (!value.isTextual()) {
            faults.add(where + " is no text");
            return;
        }
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode choice : schema.path("enum")) {
                known |= choice.equals(value);
            }
            require(known, where + " has a value that the enumeration lacks");
        }
        if (schema.path("format").asText().equals("date-time")) {
            require(isDate(value.asText()), where + " is no date");
        }
    }

    private void checkInteger(JsonNode schema, JsonNode value, String where) {
        require(value.isIntegralNumber(), where + " is no whole number");
        boolean small = !schema.path("format").asText().equals("int32") || value.canConvertToInt();
        require(small, where + " does not fit into 32 bits");
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void require(boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }
}
