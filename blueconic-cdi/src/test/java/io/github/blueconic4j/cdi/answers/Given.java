package io.github.blueconic4j.cdi.answers;

/** What a server answers with: the statuses of BlueConic's document, and those that proxies make. */
enum Given {
    OK(200),
    PAGE(200),
    NO_CONTENT(204),
    MOVED_PERMANENTLY(301),
    FOUND(302),
    SEE_OTHER(303),
    NOT_MODIFIED(304),
    TEMPORARY_REDIRECT(307),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    REQUEST_TIMEOUT(408),
    CONTENT_TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    INTERNAL_SERVER_ERROR(500),
    NOT_IMPLEMENTED(501),
    BAD_GATEWAY(502),
    SERVICE_UNAVAILABLE(503),
    GATEWAY_TIMEOUT(504),
    NETWORK_AUTHENTICATION_REQUIRED(511);

    private final int status;

    Given(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    @Override
    public String toString() {
        return this == PAGE ? "200, a page for people" : Integer.toString(status);
    }
}
