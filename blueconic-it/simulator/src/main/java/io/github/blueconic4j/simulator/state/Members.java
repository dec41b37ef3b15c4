package io.github.blueconic4j.simulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks of request bodies: a member that the API does not declare is refused, and so is a wrong type. */
public final class Members {
    private Members() {}

    public static void check(ObjectNode object, String where, Set<String> declared) {
        for (var member : object.properties()) {
            if (!declared.contains(member.getKey())) {
                throw new InvalidInputException(
                        where + member.getKey(), "Unrecognized field " + where + member.getKey());
            }
        }
    }

    public static void require(ObjectNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isMissingNode()
                    || value.isNull()
                    || (value.isTextual() && value.asText().isBlank())) {
                throw new InvalidInputException(name, "The field " + name + " is missing");
            }
        }
    }

    public static void oneOf(ObjectNode object, String name, Set<String> allowed) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !allowed.contains(value.asText())) {
            throw new InvalidInputException(name, "The field " + name + " has an unknown value");
        }
    }

    /** The member as a list of objects; empty when it is absent. */
    public static List<ObjectNode> objects(JsonNode parent, String name) {
        JsonNode list = parent.path(name);
        return list.isMissingNode() || list.isNull() ? List.of() : objects(list, name, list.isArray());
    }

    /** The elements of an array that may hold nothing but objects. */
    public static List<ObjectNode> objects(JsonNode list, String where, boolean isArray) {
        if (!isArray) {
            throw new InvalidInputException(where, where + " must be an array");
        }
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : list) {
            if (!(element instanceof ObjectNode object)) {
                throw new InvalidInputException(where, where + " must hold objects only");
            }
            objects.add(object);
        }
        return objects;
    }
}
