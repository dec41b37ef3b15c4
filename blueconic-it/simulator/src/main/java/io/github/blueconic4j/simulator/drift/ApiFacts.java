package io.github.blueconic4j.simulator.drift;

import java.util.NavigableSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an OpenAPI document says that a client depends on, a line each: operations with their scopes, parameters, bodies and
 * answers, and the schemas' properties and values. A line holds the type, so that another type is one line less and one more.
 */
final class ApiFacts {
    private final NavigableSet<String> facts = new TreeSet<>();

    private ApiFacts() {}

    static NavigableSet<String> of(JsonNode document) {
        ApiFacts all = new ApiFacts();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> all.operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                        operation.getValue(),
                        path.getValue().path("parameters"),
                        document)));
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> all.members(schema.getKey(), schema.getValue()));
        return all.facts;
    }

    private void operation(String name, JsonNode operation, JsonNode shared, JsonNode document) {
        facts.add("operation " + name);
        operation
                .path("security")
                .forEach(scheme -> scheme.forEach(
                        scopes -> scopes.forEach(scope -> facts.add("scope " + name + " " + scope.asText()))));
        for (JsonNode list : new JsonNode[] {shared, operation.path("parameters")}) {
            for (JsonNode parameter : list) {
                JsonNode real = parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                String where = name + " " + real.path("in").asText() + " "
                        + real.path("name").asText();
                facts.add("parameter " + where + " " + type(real.path("schema")));
                values(where, real.path("schema"));
                values(where, real.path("schema").path("items"));
            }
        }
        operation.path("requestBody").path("content").properties().forEach(media -> {
            String where = name + " " + media.getKey();
            facts.add("body " + where + " " + type(media.getValue().path("schema")));
            members(where, media.getValue().path("schema"));
        });
        operation.path("responses").properties().forEach(answer -> {
            facts.add("answer " + name + " " + answer.getKey());
            answer.getValue().path("content").properties().forEach(media -> {
                String where = name + " " + answer.getKey() + " " + media.getKey();
                facts.add("answer " + where + " " + type(media.getValue().path("schema")));
                members(where, media.getValue().path("schema"));
            });
        });
    }

    private void members(String where, JsonNode schema) {
        values(where, schema);
        for (JsonNode name : schema.path("required")) {
            facts.add("required " + where + "." + name.asText());
        }
        schema.path("properties").properties().forEach(property -> {
            String name = where + "." + property.getKey();
            facts.add("property " + name + " " + type(property.getValue()));
            members(name, property.getValue());
        });
        if (schema.has("items")) {
            members(where + "[]", schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            members(where + "{}", schema.path("additionalProperties"));
        }
    }

    private void values(String where, JsonNode schema) {
        for (JsonNode value : schema.path("enum")) {
            facts.add("value " + where + " " + value.asText());
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String pointer = schema.path("$ref").asText();
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
        if (schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf")) {
            return "several";
        }
        String type = schema.path("type").asText("any");
        if (type.equals("array")) {
            return type(schema.path("items")) + "[]";
        }
        if (schema.path("additionalProperties").isObject()) {
            return type + " of " + type(schema.path("additionalProperties"));
        }
        return schema.has("format") ? type + " " + schema.path("format").asText() : type;
    }
}
