package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.Fault;

/** Reads a fault from JSON; the package's description has its members. */
public final class FaultReader {
    private static final Set<String> MEMBERS = Set.of(
            "kind operation grant times spare chance status body bodyBase64 shape headers bytes beforeMillis afterMillis medianMillis p99Millis bytesPerSecond"
                    .split(" ", -1));

    private final JsonNode json;

    private FaultReader(JsonNode json) {
        this.json = json;
    }

    /**
     * A script: a fault a line; blank lines and those that begin with # are left out.
     *
     * @throws IllegalArgumentException when one makes no sense, with its line
     */
    public static List<Fault> script(String text) {
        List<Fault> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    faults.add(read(line.getBytes(StandardCharsets.UTF_8)));
                }
            } catch (ApiError | IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return faults;
    }

    static Fault read(byte[] body) {
        JsonNode json = Call.json(body, "body");
        if (!json.isObject()) {
            throw new IllegalArgumentException("A fault must be a JSON object");
        }
        return new FaultReader(json).fault();
    }

    private Fault fault() {
        for (var member : json.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new IllegalArgumentException(
                        "A fault has no " + member.getKey() + "; it has " + new TreeSet<>(MEMBERS));
            }
        }
        Fault fault = ofKind(json.path("kind").asText())
                .times(number("times", 1))
                .spare(number("spare", 0))
                .before(number("beforeMillis", 0))
                .after(number("afterMillis", 0));
        if (json.has("chance")) {
            fault = fault.chance(
                    json.path("chance").isNumber() ? json.path("chance").asDouble() : Double.NaN);
        }
        if (json.has("medianMillis") || json.has("p99Millis")) {
            fault = fault.latency(number("medianMillis", 0), number("p99Millis", 0));
        }
        if (json.has("bytesPerSecond")) {
            fault = fault.bytesPerSecond(number("bytesPerSecond", 0));
        }
        if (json.hasNonNull("operation")) {
            fault = fault.on(json.path("operation").asText());
        }
        if (json.hasNonNull("grant")) {
            fault = fault.grant(json.path("grant").asText());
        }
        for (var header : json.path("headers").properties()) {
            fault = fault.header(header.getKey(), header.getValue().asText());
        }
        return fault;
    }

    private Fault ofKind(String kind) {
        return switch (kind) {
            case "dropBeforeCommit" -> Fault.dropBeforeCommit();
            case "dropAfterCommit" -> Fault.dropAfterCommit();
            case "resetBeforeCommit" -> Fault.resetBeforeCommit();
            case "resetAfterCommit" -> Fault.resetAfterCommit();
            case "hangBeforeAccept" -> Fault.hangBeforeAccept();
            case "hangBeforeCommit" -> Fault.hangBeforeCommit();
            case "hangAfterCommit" -> Fault.hangAfterCommit();
            case "cutAt" -> Fault.cutAt(number("bytes", 0));
            case "hangAt" -> Fault.hangAt(number("bytes", 0));
            case "resetAt" -> Fault.resetAt(number("bytes", 0));
            case "staleConnection" -> Fault.staleConnection();
            case "slow" -> Fault.slow();
            case "answer" -> Fault.answer(number("status", 503), bytes());
            case "answerAfterCommit" -> Fault.answerAfterCommit(number("status", 503), text());
            case "error" -> Fault.error(number("status", 500), shape());
            case "loginPage" -> Fault.loginPage();
            default ->
                throw new IllegalArgumentException(
                        "kind must be the name of a fault's kind, such as answer, slow, cutAt"
                                + " or dropAfterCommit; there is no \"" + kind + "\"");
        };
    }

    private ErrorBody shape() {
        String name = json.path("shape").asText("message");
        for (ErrorBody shape : ErrorBody.values()) {
            if (shape.name().equals(name.toUpperCase(Locale.ROOT))) {
                return shape;
            }
        }
        throw new IllegalArgumentException("shape must be one of none, message, coded, wrapped, oauth, text and html");
    }

    private byte[] bytes() {
        return json.has("bodyBase64")
                ? Base64.getDecoder().decode(json.path("bodyBase64").asText())
                : text().getBytes(StandardCharsets.UTF_8);
    }

    /** A body that is no text is sent as the JSON that it is. */
    private String text() {
        JsonNode body = json.path("body");
        return body.isValueNode() || body.isMissingNode() ? body.asText("") : body.toString();
    }

    private int number(String member, int absent) {
        JsonNode number = json.path(member);
        if (number.isMissingNode()) {
            return absent;
        }
        if (!number.isInt()) {
            throw new IllegalArgumentException(member + " must be a whole number");
        }
        return number.intValue();
    }
}
