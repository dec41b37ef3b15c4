package io.github.blueconic4j.simulator.compare;

import java.util.NavigableSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The members of an answer with their types, without a value: {@code segments[].profileCount number}. Null has no type. */
final class Shape {
    private final NavigableSet<String> members = new TreeSet<>();

    private Shape() {}

    static NavigableSet<String> of(JsonNode json) {
        Shape shape = new Shape();
        shape.add("", json);
        return shape.members;
    }

    private void add(String where, JsonNode json) {
        if (json.isObject()) {
            json.properties()
                    .forEach(member ->
                            add(where.isEmpty() ? member.getKey() : where + "." + member.getKey(), member.getValue()));
        } else if (json.isArray()) {
            json.forEach(element -> add(where + "[]", element));
        } else if (!json.isNull()) {
            members.add(where + " " + type(json));
        }
    }

    private static String type(JsonNode json) {
        return json.isNumber() ? "number" : json.isBoolean() ? "boolean" : "text";
    }
}
