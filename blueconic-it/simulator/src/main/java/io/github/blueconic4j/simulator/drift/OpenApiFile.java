package io.github.blueconic4j.simulator.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.state.Json;

/** An OpenAPI document in a file. */
public final class OpenApiFile {
    private OpenApiFile() {}

    /**
     * @throws IllegalArgumentException with the file and what is wrong with it
     */
    public static byte[] read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e, e);
        }
        parse(bytes, file.toString());
        return bytes;
    }

    static JsonNode parse(Path file) {
        return parse(read(file), file.toString());
    }

    /**
     * @param where to be named when it is none
     * @throws IllegalArgumentException as above
     */
    static JsonNode parse(byte[] bytes, String where) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    where + " is no JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(where + " is no JSON", e);
        }
        if (!root.path("openapi").asText().startsWith("3.")
                || !root.path("paths").isObject()) {
            throw new IllegalArgumentException(where + " is no OpenAPI 3 document: it has no openapi or no paths");
        }
        return root;
    }
}
