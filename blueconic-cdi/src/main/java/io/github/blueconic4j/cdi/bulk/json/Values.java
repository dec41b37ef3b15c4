package io.github.blueconic4j.cdi.bulk.json;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.blueconic4j.api.common.InstantText;
import io.github.blueconic4j.api.common.Nesting;

/**
 * The values that the parser stands on, read as the typed interfaces read them: a number or a boolean is good for text, the
 * last of two members of one name counts, anything else that does not fit is refused.
 */
final class Values {

    private Values() {}

    static String text(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> json.getText();
            case VALUE_NULL -> null;
            default -> throw unreadable(json);
        };
    }

    static Instant instant(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw unreadable(json);
        }
        try {
            return json.getTextLength() == 0
                    ? null
                    : InstantText.read(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        } catch (DateTimeException unreadable) {
            throw unreadable(json);
        }
    }

    /** Null for null. */
    static List<String> texts(JsonParser json) throws IOException {
        if (!opensList(json)) {
            return null;
        }
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        String first = text(json);
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return Collections.singletonList(first);
        }
        List<String> texts = new ArrayList<>();
        texts.add(first);
        do {
            texts.add(text(json));
        } while (json.nextToken() != JsonToken.END_ARRAY);
        return Collections.unmodifiableList(texts);
    }

    /** Null for null; null entries stay. */
    static <T> List<T> list(JsonParser json, ObjectReader<T> reader) throws IOException {
        return list(json, reader, 4);
    }

    /**
     * @param expected how many there may be
     */
    static <T> List<T> list(JsonParser json, ObjectReader<T> reader, int expected) throws IOException {
        if (!opensList(json)) {
            return null;
        }
        List<T> list = new ArrayList<>(expected);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(object(json, reader));
        }
        return list;
    }

    /** Whether there is a list at all: null is none. */
    static boolean opensList(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return false;
        }
        throw unreadable(json);
    }

    /** Null for null. */
    static <T> T object(JsonParser json, ObjectReader<T> reader) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> reader.read(json);
            case VALUE_NULL -> null;
            default -> throw unreadable(json);
        };
    }

    /** The parser notes each level that it is within, so that there must not be millions of them. */
    static void skip(JsonParser json) throws IOException {
        if (!json.currentToken().isStructStart()) {
            return;
        }
        for (int depth = 1; depth > 0; ) {
            JsonToken token = next(json);
            if (token.isStructStart()) {
                depth++;
                checkDepth(depth);
            } else if (token.isStructEnd()) {
                depth--;
            }
        }
    }

    static void checkDepth(int depth) throws IOException {
        if (depth > Nesting.MAX) {
            throw UnreadableJson.because("nested deeper than " + Nesting.MAX);
        }
    }

    /** For a place where the JSON cannot end. */
    static JsonToken next(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw UnreadableJson.cut("cut JSON");
        }
        return token;
    }

    /** Says where, by names of members and positions in lists. */
    static UnreadableJson unreadable(JsonParser json) {
        return UnreadableJson.because(
                "not readable at " + json.getParsingContext().pathAsPointer());
    }
}
