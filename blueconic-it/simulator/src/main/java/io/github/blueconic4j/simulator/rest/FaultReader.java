package io.github.blueconic4j.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.blueconic4j.simulator.TokenFault;

/**
 * Reads a fault of the token endpoint from JSON: {@code kind} (dropBeforeCommit, dropAfterCommit, answer,
 * answerAfterCommit, cut, slow), and where they make sense {@code grant}, {@code times}, {@code status}, {@code body},
 * {@code headers}, {@code bytes}, {@code beforeMillis}, {@code afterMillis}.
 */
final class FaultReader {
    private FaultReader() {}

    static TokenFault read(byte[] body) {
        JsonNode json = Call.json(body, "body");
        int status = json.path("status").asInt(503);
        String text = json.path("body").asText("");
        TokenFault fault =
                switch (json.path("kind").asText()) {
                    case "dropBeforeCommit" -> TokenFault.dropBeforeCommit();
                    case "dropAfterCommit" -> TokenFault.dropAfterCommit();
                    case "answer" -> TokenFault.answer(status, text);
                    case "answerAfterCommit" -> TokenFault.answerAfterCommit(status, text);
                    case "cut" -> TokenFault.cutAt(json.path("bytes").asInt());
                    case "slow" -> TokenFault.slow();
                    default -> throw new IllegalArgumentException("There is no such kind of fault");
                };
        fault = fault.times(json.path("times").asInt(1))
                .before(json.path("beforeMillis").asLong())
                .after(json.path("afterMillis").asLong());
        if (json.hasNonNull("grant")) {
            fault = fault.grant(json.path("grant").asText());
        }
        for (var header : json.path("headers").properties()) {
            fault = fault.header(header.getKey(), header.getValue().asText());
        }
        return fault;
    }
}
