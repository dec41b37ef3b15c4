package io.github.blueconic4j.cdi.tenant;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.JsonLibraries;

/**
 * A success that BlueConic answered with.
 *
 * @param status 200 to 299
 * @param headers by their names in any case
 * @param text the whole body, empty where there was none
 */
public record UntypedAnswer(int status, Map<String, List<String>> headers, String text) {

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /**
     * The body as JSON.
     *
     * @throws IllegalArgumentException if it is none
     */
    public JsonValue json() {
        try (JsonReader reader = JsonLibraries.provider().createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException none) {
            // without the cause, which may quote the body
            throw new IllegalArgumentException("the answer is no JSON");
        }
    }

    /**
     * The body as a type of this library, or one of the application's own that JSON-B can read.
     *
     * @throws IllegalArgumentException if it does not fit the type
     */
    public <T> T read(Class<T> type) {
        return BlueConicJson.read(type, text);
    }

    /** Without body and headers. */
    @Override
    public String toString() {
        return "UntypedAnswer[" + status + "]";
    }
}
