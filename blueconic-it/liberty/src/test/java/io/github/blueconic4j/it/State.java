package io.github.blueconic4j.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;

/** What the simulated tenant holds, as its control endpoint shows it. */
final class State {

    private State() {}

    /** The value at a path of names, for example {@code at("stores", id, "items")}. */
    static JsonValue at(String... path) {
        String encoded = Stream.of(path)
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        URI address = URI.create("http://localhost:" + Simulator.PORT + "/_control/state/" + encoded);
        try (InputStream answer = address.toURL().openStream();
                JsonReader reader = Json.createReader(answer)) {
            return reader.readValue();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All entries of a kind by their id. */
    static JsonObject all(String kind) {
        return at(kind).asJsonObject();
    }

    static boolean has(String kind, String id) {
        return all(kind).containsKey(id);
    }
}
