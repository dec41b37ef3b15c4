package io.github.blueconic4j.simulator.rest;

import java.util.List;

/** An answer with a status of 400 or above. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient List<Fault> faults;

    private ApiError(int status, String message, List<Fault> faults) {
        super(message);
        this.status = status;
        this.faults = faults;
    }

    static ApiError badRequest(String field, String message) {
        return new ApiError(400, message, List.of(new Fault(field, message)));
    }

    static ApiError notFound(String kind, String id) {
        return new ApiError(404, "There is no " + kind + " with the ID " + id, List.of());
    }

    static ApiError of(int status, String message) {
        return new ApiError(status, message, List.of());
    }

    int status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What is wrong with one member of a request. */
    record Fault(String field, String message) {}
}
