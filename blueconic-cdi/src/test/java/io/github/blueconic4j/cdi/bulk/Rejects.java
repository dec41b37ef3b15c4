package io.github.blueconic4j.cdi.bulk;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/** What an import has not done. */
final class Rejects extends ByteArrayOutputStream {

    List<JsonObject> lines() {
        return lines(toString(StandardCharsets.UTF_8));
    }

    static List<JsonObject> lines(String ndjson) {
        return ndjson.lines().map(Rejects::object).toList();
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** {@code 7 NOTFOUND}, by index. */
    List<String> codes() {
        return lines().stream()
                .sorted((one, other) -> Integer.compare(one.getInt("index"), other.getInt("index")))
                .map(line -> line.getInt("index") + " " + line.getString("code"))
                .toList();
    }
}
