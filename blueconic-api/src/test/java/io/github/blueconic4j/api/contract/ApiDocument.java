package io.github.blueconic4j.api.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** BlueConic's own OpenAPI document, read where it lies: nothing of it may be copied into this tree. */
final class ApiDocument {

    static final String PROPERTY = "blueconic.openapi";

    /** A parameter with its place: {@code path} or {@code query}. */
    record Parameter(String name, String in) {}

    /** The values that a schema enumerates, itself or for the entries of its list; empty where it does not. */
    static Set<String> values(JsonObject schema) {
        JsonObject holder = schema.containsKey("enum") ? schema : object(schema, "items");
        return array(holder, "enum").stream()
                .map(value -> ((JsonString) value).getString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * An embedded example.
     *
     * @param repaired whether its text is no JSON as it stands in the document
     */
    record Example(String name, JsonValue value, boolean repaired) {}

    /** One operation; examples of answers by status. */
    record DocumentedOperation(
            String call,
            String tag,
            Optional<String> scope,
            Set<Parameter> parameters,
            Map<String, Set<String>> enumeratedParameters,
            Set<String> consumes,
            Set<String> produces,
            List<Example> requests,
            Map<Integer, List<Example>> answers) {

        /** OAuth is no REST client of this library: the token code of blueconic-cdi makes these calls. */
        boolean oauth() {
            return call.contains(" /oauth/");
        }

        @Override
        public String toString() {
            return call;
        }
    }

    private final Map<String, DocumentedOperation> operations = new TreeMap<>();
    private final Map<String, JsonObject> schemas = new TreeMap<>();

    private ApiDocument(JsonObject document) {
        document.getJsonObject("paths")
                .forEach((path, verbs) -> verbs.asJsonObject().forEach((verb, operation) -> {
                    DocumentedOperation read = operation(verb.toUpperCase(Locale.ROOT) + " " + path, operation);
                    operations.put(read.call(), read);
                }));
        document.getJsonObject("components")
                .getJsonObject("schemas")
                .forEach((name, schema) -> schemas.put(name, schema.asJsonObject()));
    }

    static Path place() {
        return Path.of(System.getProperty(PROPERTY, "../../shared/openapi/blueconic-r103.json"));
    }

    /** Empty where there is none. */
    static Optional<ApiDocument> find() {
        if (!Files.isRegularFile(place())) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(place()))) {
            return Optional.of(new ApiDocument(reader.readObject()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<DocumentedOperation> operations() {
        return operations.values().stream().filter(o -> !o.oauth()).toList();
    }

    List<DocumentedOperation> oauthOperations() {
        return operations.values().stream().filter(DocumentedOperation::oauth).toList();
    }

    DocumentedOperation operation(String call) {
        return operations.get(call);
    }

    Map<String, JsonObject> schemas() {
        return schemas;
    }

    private static DocumentedOperation operation(String call, JsonValue value) {
        JsonObject operation = value.asJsonObject();
        Set<Parameter> parameters = new HashSet<>();
        Map<String, Set<String>> enumerated = new TreeMap<>();
        for (JsonValue parameter : array(operation, "parameters")) {
            JsonObject p = parameter.asJsonObject();
            parameters.add(new Parameter(p.getString("name"), p.getString("in")));
            Set<String> values = values(object(p, "schema"));
            if (!values.isEmpty()) {
                enumerated.put(p.getString("name"), values);
            }
        }
        JsonObject body = object(object(operation, "requestBody"), "content");
        Map<Integer, List<Example>> answers = new TreeMap<>();
        object(operation, "responses")
                .forEach((status, answer) ->
                        answers.put(Integer.valueOf(status), examples(object(answer.asJsonObject(), "content"))));
        JsonObject success = object(object(object(operation, "responses"), "200"), "content");
        return new DocumentedOperation(
                call,
                operation.getJsonArray("tags").getString(0),
                array(operation, "security").stream()
                        .flatMap(s -> s.asJsonObject().getJsonArray("oauth2").stream())
                        .map(scope -> ((JsonString) scope).getString())
                        .reduce((a, b) -> a + " " + b),
                parameters,
                enumerated,
                new TreeSet<>(body.keySet()),
                new TreeSet<>(success.keySet()),
                examples(body),
                answers);
    }

    private static List<Example> examples(JsonObject content) {
        List<Example> examples = new ArrayList<>();
        content.values().forEach(media -> object(media.asJsonObject(), "examples")
                .forEach((name, example) ->
                        examples.add(example(name, example.asJsonObject().get("value")))));
        return examples;
    }

    private static Example example(String name, JsonValue value) {
        String text = ((JsonString) value).getString();
        try {
            return new Example(name, parse(text), false);
        } catch (JsonException malformed) {
            return new Example(name, parse(text.replace("\\\\\"", "\\\"").replace("\\$", "$")), true);
        }
    }

    static JsonValue parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    private static JsonObject object(JsonObject parent, String member) {
        return parent.get(member) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static List<JsonValue> array(JsonObject parent, String member) {
        return parent.containsKey(member)
                ? parent.getJsonArray(member).stream().collect(Collectors.toList())
                : List.of();
    }
}
