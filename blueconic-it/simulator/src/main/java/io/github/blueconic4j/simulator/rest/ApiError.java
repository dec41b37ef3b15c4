package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;

import io.github.blueconic4j.simulator.ErrorBody;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** An answer with a status of 400 or above. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String field;

    private ApiError(int status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    static ApiError badRequest(String field, String message) {
        return new ApiError(400, field, message);
    }

    static ApiError notFound(String kind, String id) {
        return of(404, "There is no " + kind + " with the ID " + id);
    }

    static ApiError of(int status, String message) {
        return new ApiError(status, "", message);
    }

    /** Only a 400 has a body that depends on the operation. */
    HttpResponse render(ErrorBody ofBadRequests) {
        ErrorBody body = status == 400 ? ofBadRequests : ErrorBody.MESSAGE;
        byte[] bytes = body.text(status, field, getMessage()).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.bytes(status, body.contentType(), bytes);
    }
}
