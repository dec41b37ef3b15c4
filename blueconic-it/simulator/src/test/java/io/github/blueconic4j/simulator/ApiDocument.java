package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** BlueConic's own OpenAPI document, read where it lies, with some or all of our corrections. */
final class ApiDocument {
    private static JsonNode original;

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static Path location() {
        return Path.of(System.getProperty("blueconic.openapi", "missing"));
    }

    /** JUnit's condition: without the document the tests are left out, and say so. */
    static boolean isPresent() {
        boolean present = Files.isRegularFile(location());
        if (!present) {
            System.out.println("Left out: tests against the API document, which is not at " + location()
                    + "; run with -Dblueconic.openapi=PATH");
        }
        return present;
    }

    static List<ObjectNode> corrections() {
        try (var in = ApiDocument.class.getResourceAsStream("/corrections.json")) {
            List<ObjectNode> corrections = new ArrayList<>();
            Client.JSON.readTree(in).forEach(correction -> corrections.add((ObjectNode) correction));
            return corrections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiDocument correctedBy(Predicate<ObjectNode> wanted) {
        ApiDocument document = new ApiDocument(original().deepCopy());
        corrections().stream().filter(wanted).forEach(document::correct);
        return document;
    }

    private static synchronized JsonNode original() {
        try {
            if (original == null) {
                original = Client.JSON.readTree(Files.readAllBytes(location()));
            }
            return original;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Every operation but the authorization page, as verb and path, with its scope or "". */
    Map<String, String> operations() {
        Map<String, String> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String scope = method.getValue()
                            .path("security")
                            .path(0)
                            .path("oauth2")
                            .path(0)
                            .asText();
                    operations.put(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), scope);
                }));
        operations.remove("GET /oauth/authorize");
        return operations;
    }

    /** Missing when none is declared. */
    JsonNode responseSchema(String operation, int status) {
        return content(operation, Integer.toString(status))
                .path("application/json")
                .path("schema");
    }

    private JsonNode content(String operation, String status) {
        String[] words = operation.split(" ", -1);
        return root.path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status)
                .path("content");
    }

    private void correct(ObjectNode correction) {
        if (correction.has("operation")) {
            ObjectNode media = (ObjectNode) content(
                            correction.path("operation").asText(),
                            correction.path("status").asText("200"))
                    .path("application/json");
            media.set("schema", replacement(correction));
            return;
        }
        JsonNode target = root.at(correction.path("at").asText());
        if (correction.has("put")) {
            ((ObjectNode) target).setAll((ObjectNode) correction.path("put"));
        }
        correction.path("remove").forEach(name -> ((ObjectNode) target).remove(name.asText()));
        correction.path("add").forEach(value -> ((ArrayNode) target).add(value));
    }

    private static ObjectNode replacement(ObjectNode correction) {
        ObjectNode schema = Client.JSON.createObjectNode();
        if (correction.has("schema")) {
            return schema.put("$ref", reference(correction.path("schema")));
        }
        if (correction.has("list")) {
            schema.put("type", "array").putObject("items").put("$ref", reference(correction.path("list")));
            return schema;
        }
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        if (correction.has("error")) {
            ObjectNode error =
                    properties.putObject("error").put("type", "object").putObject("properties");
            error.putObject("status").put("type", "integer");
            error.putObject("message").put("type", "string");
            return schema;
        }
        properties
                .putObject(correction.path("page").asText())
                .put("type", "array")
                .putObject("items")
                .put("$ref", reference(correction.path("of")));
        for (String counter : List.of("itemsPerPage", "startIndex", "totalPages", "totalResults")) {
            properties.putObject(counter).put("type", "integer");
        }
        return schema;
    }

    private static String reference(JsonNode name) {
        return "#/components/schemas/" + name.asText();
    }
}
