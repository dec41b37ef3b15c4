package io.github.blueconic4j.simulator.rest;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.TokenFault;

/** Reads a fault of the token endpoint from JSON; the package's description has its members. */
final class FaultReader {
    private static final Set<String> MEMBERS =
            Set.of("kind", "grant", "times", "status", "body", "headers", "bytes", "beforeMillis", "afterMillis");

    private final JsonNode json;

    private FaultReader(JsonNode json) {
        this.json = json;
    }

    static TokenFault read(byte[] body) {
        return new FaultReader(Call.json(body, "body")).fault();
    }

    private TokenFault fault() {
        for (var member : json.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new IllegalArgumentException(
                        "A fault has no " + member.getKey() + "; it has " + new TreeSet<>(MEMBERS));
            }
        }
        TokenFault fault = ofKind(json.path("kind").asText())
                .times(number("times", 1))
                .before(number("beforeMillis", 0))
                .after(number("afterMillis", 0));
        if (json.hasNonNull("grant")) {
            fault = fault.grant(json.path("grant").asText());
        }
        for (var header : json.path("headers").properties()) {
            fault = fault.header(header.getKey(), header.getValue().asText());
        }
        return fault;
    }

    private TokenFault ofKind(String kind) {
        return switch (kind) {
            case "dropBeforeCommit" -> TokenFault.dropBeforeCommit();
            case "dropAfterCommit" -> TokenFault.dropAfterCommit();
            case "hangBeforeCommit" -> TokenFault.hangBeforeCommit();
            case "hangAfterCommit" -> TokenFault.hangAfterCommit();
            case "answer" -> TokenFault.answer(number("status", 503), text());
            case "answerAfterCommit" -> TokenFault.answerAfterCommit(number("status", 503), text());
            case "cut" -> TokenFault.cutAt(number("bytes", 0));
            case "slow" -> TokenFault.slow();
            default ->
                throw new IllegalArgumentException("kind must be dropBeforeCommit, dropAfterCommit, hangBeforeCommit,"
                        + " hangAfterCommit, answer, answerAfterCommit, cut or slow");
        };
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
