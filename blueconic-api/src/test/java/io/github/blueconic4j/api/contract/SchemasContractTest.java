package io.github.blueconic4j.api.contract;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("contract")
@NeedsDocument
class SchemasContractTest {

    private static final Map<String, List<Class<?>>> TYPES = SchemaTypes.all();

    /** Classes that are no records, or whose wire form is their own; tests of their own hold them. */
    private static final Set<String> OF_ANOTHER_FORM =
            Set.of("CreateModelBean", "UpdateModelBean", "RefinementBean", "ErrorRequestBean", "fieldTypeWrapper");

    /** Members whose declared type the examples contradict, or that a type of ours carries. */
    private static final Map<String, String> DEVIATING = Map.of(
            "BulkGroupInputEntry.properties", "List<PropertyRule>",
            "DialogueBean.variants", "List<Variant>",
            "dialogue.variants", "List<Variant>",
            "profileEvent.date", "Instant");

    @Test
    void everySchemaHasItsType(ApiDocument document) {
        Set<String> schemas = new TreeSet<>(document.schemas().keySet());
        assertThat(schemas).hasSize(113);
        SchemaTypes.OF_THE_TOKEN_CODE.forEach(schemas::remove);
        assertThat(TYPES.keySet()).containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void everyPropertyOfASchemaIsAMemberOfItsType(ApiDocument document) {
        Map<String, Set<String>> missing = new TreeMap<>();
        TYPES.forEach((schema, types) -> {
            if (!OF_ANOTHER_FORM.contains(schema)) {
                Set<String> properties =
                        new TreeSet<>(properties(document, schema).keySet());
                types.forEach(type -> properties.removeAll(Shape.read(type)));
                if (!properties.isEmpty()) {
                    missing.put(schema, properties);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsSentHasOnlyDeclaredMembers(ApiDocument document) {
        Map<String, Set<String>> undeclared = new TreeMap<>();
        TYPES.forEach((schema, types) -> types.stream()
                .filter(type ->
                        Shape.requests().contains(type) && !Shape.answers().contains(type))
                .forEach(type -> {
                    Set<String> members = new TreeSet<>(Shape.written(type).keySet());
                    members.removeAll(properties(document, schema).keySet());
                    if (!members.isEmpty()) {
                        undeclared.put(schema, members);
                    }
                }));
        assertThat(undeclared).isEmpty();
    }

    @Test
    void membersHaveTheDeclaredTypes(ApiDocument document) {
        Map<String, String> deviating = new TreeMap<>();
        TYPES.forEach((schema, types) -> types.stream()
                .filter(type -> !OF_ANOTHER_FORM.contains(schema))
                .forEach(type -> {
                    Map<String, Type> members = Shape.written(type);
                    properties(document, schema).forEach((name, declared) -> {
                        Type member = members.get(name);
                        if (member != null && !fits(declared.asJsonObject(), member)) {
                            deviating.put(
                                    schema + "." + name, member.getTypeName().replaceAll("[a-z0-9]+\\.", ""));
                        }
                    });
                }));
        assertThat(deviating).isEqualTo(DEVIATING);
    }

    private static boolean fits(JsonObject declared, Type member) {
        if (declared.containsKey("$ref")) {
            String schema = declared.getString("$ref").replaceAll(".*/", "");
            return member instanceof Class<?> type && TYPES.get(schema).contains(type);
        }
        Class<?> raw = Shape.raw(member);
        boolean enumerated =
                declared.containsKey("enum") && !declared.getString("type").equals("array");
        return switch (declared.getString("type")) {
            case "string" ->
                enumerated
                        ? Shape.open(member)
                        : declared.getString("format", "").equals("date-time")
                                ? raw == Instant.class
                                : raw == String.class || Shape.open(member);
            case "integer" -> raw == Long.class;
            case "number" -> raw == Double.class || raw == BigDecimal.class;
            case "boolean" -> raw == Boolean.class;
            case "array" -> raw == List.class && fits(declared.getJsonObject("items"), Shape.entries(member));
            case "object" ->
                declared.get("additionalProperties") instanceof JsonObject values
                        ? raw == Map.class && fits(values, Shape.entries(member))
                        : JsonValue.class.isAssignableFrom(raw);
            default -> false;
        };
    }

    @Test
    void schemasThatAreTheSameTwiceShareAType(ApiDocument document) {
        Map<Map<String, String>, List<String>> same = document.schemas().keySet().stream()
                .filter(schema -> !SchemaTypes.OF_THE_TOKEN_CODE.contains(schema))
                .collect(Collectors.groupingBy(schema -> signature(document, schema)));
        List<List<String>> twice =
                new ArrayList<>(same.values().stream().filter(s -> s.size() > 1).toList());
        twice.add(List.of("CreateModelBean", "UpdateModelBean"));
        assertThat(twice).hasSizeGreaterThanOrEqualTo(5).allSatisfy(schemas -> assertThat(
                        new HashSet<>(schemas.stream().map(TYPES::get).toList()))
                .as(schemas.toString())
                .hasSize(1));
    }

    private static Map<String, String> signature(ApiDocument document, String schema) {
        Map<String, String> signature = new TreeMap<>();
        properties(document, schema).forEach((name, declared) -> {
            JsonObject d = declared.asJsonObject();
            signature.put(name, d.getString("type", "") + d.getString("$ref", "") + d.get("items") + d.get("enum"));
        });
        return signature;
    }

    private static JsonObject properties(ApiDocument document, String schema) {
        JsonObject properties = document.schemas().get(schema).getJsonObject("properties");
        return properties == null ? JsonValue.EMPTY_JSON_OBJECT : properties;
    }
}
