package io.github.blueconic4j.api.error;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.JsonLibraries;
import io.github.blueconic4j.api.common.Nesting;

/**
 * What an answer with a status of 400 or more says. BlueConic writes {@code {code,message,errors[]}}, {@code {message}},
 * {@code {error:{status,message}}}, OAuth's {@code {error,error_description}}, text, HTML or nothing.
 *
 * @param code its code or OAuth error, where that is not just the status; null otherwise
 * @param message its words; null where it has none
 * @param retryAfter how long it asks to wait; null where it does not
 */
public record ErrorAnswer(int status, String code, String message, List<FieldError> errors, Duration retryAfter) {

    /** How much of a body is read at most. */
    public static final int MAX_BYTES = 8 * 1024;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** Reads whatever stands in the body; what is no JSON object tells nothing but the status. */
    public static ErrorAnswer read(int status, String retryAfter, byte[] body) {
        Duration wait = RetryAfter.read(retryAfter);
        JsonObject json = object(body);
        if (json == null) {
            return new ErrorAnswer(status, null, null, List.of(), wait);
        }
        JsonValue error = json.get("error");
        if (error instanceof JsonObject nested) {
            return new ErrorAnswer(
                    status, code(nested.get("status"), status), text(nested, "message"), List.of(), wait);
        }
        if (error instanceof JsonString) {
            return new ErrorAnswer(status, code(error, status), text(json, "error_description"), List.of(), wait);
        }
        return new ErrorAnswer(
                status, code(json.get("code"), status), text(json, "message"), errors(json.get("errors")), wait);
    }

    private static JsonObject object(byte[] body) {
        if (body.length == 0 || body[0] == '<' || !new Nesting().allows(body, 0, body.length)) {
            return null;
        }
        try (JsonReader reader = JsonLibraries.provider().createReader(new ByteArrayInputStream(body))) {
            return reader.readValue() instanceof JsonObject object ? object : null;
        } catch (RuntimeException noJson) {
            return null;
        }
    }

    private static String code(JsonValue value, int status) {
        String code =
                value instanceof JsonString s ? s.getString() : value instanceof JsonNumber n ? n.toString() : null;
        boolean says = code != null && CODE.matcher(code).matches() && !code.equals(Integer.toString(status));
        return says ? code : null;
    }

    private static String text(JsonObject json, String member) {
        return json.get(member) instanceof JsonString s ? s.getString() : null;
    }

    private static List<FieldError> errors(JsonValue value) {
        List<FieldError> errors = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue entry : array) {
                if (entry instanceof JsonObject error) {
                    errors.add(new FieldError(text(error, "field"), text(error, "message")));
                }
            }
        }
        return List.copyOf(errors);
    }

    /** The status, and BlueConic's code where it says more. */
    String summary() {
        return code == null ? Integer.toString(status) : status + " " + code;
    }

    /** A 408 and most of 500 and above may come after BlueConic acted; everything else is a refusal. */
    Outcome outcome() {
        boolean unknown = status == 408 || (status >= 500 && status != 501 && status != 503);
        return unknown ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED;
    }

    /** Without the words of the answer, which may quote what was sent. */
    @Override
    public String toString() {
        return "ErrorAnswer[" + summary() + "]";
    }
}
