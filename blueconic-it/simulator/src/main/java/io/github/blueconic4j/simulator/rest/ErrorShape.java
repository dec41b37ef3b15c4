package io.github.blueconic4j.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.http.HttpResponse;
import io.github.blueconic4j.simulator.state.Json;

/** The bodies that a 400 has; which of them depends on the operation. */
enum ErrorShape {
    /** {@code {code, message, errors: [{field, message}]}}. */
    CODED,
    /** {@code {error: {status, message}}}. */
    WRAPPED,
    /** {@code {message}}. */
    MESSAGE;

    HttpResponse render(ApiError error) {
        ObjectNode body = Json.object();
        if (error.status() != 400 || this == MESSAGE) {
            body.put("message", error.getMessage());
        } else if (this == WRAPPED) {
            body.putObject("error").put("status", 400).put("message", error.getMessage());
        } else {
            body.put("code", 400);
            body.set("errors", Json.array(error.faults(), fault -> Json.object()
                    .put("field", fault.field())
                    .put("message", fault.message())));
            body.put("message", "Bad Request");
        }
        return HttpResponse.bytes(error.status(), "application/json", Json.bytes(body));
    }
}
