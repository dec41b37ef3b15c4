package io.github.blueconic4j.api.interactions;

import java.util.ArrayList;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * The value of a parameter in one language.
 *
 * @param locale as in {@code en_US}
 * @param value any JSON, so far a list of texts; see {@link #texts()}
 */
public record LocalizedValue(String locale, JsonValue value) {

    /** The value as texts: those of a list one by one, what is no text as JSON; empty where there is none. */
    public List<String> texts() {
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue entry : value instanceof JsonArray list ? list : List.of(value)) {
            texts.add(entry instanceof JsonString text ? text.getString() : entry.toString());
        }
        return List.copyOf(texts);
    }
}
