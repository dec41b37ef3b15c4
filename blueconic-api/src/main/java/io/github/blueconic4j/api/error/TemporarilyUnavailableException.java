package io.github.blueconic4j.api.error;

import java.time.Duration;
import java.util.Optional;

/** 503: the server is too busy and has not acted; 408: it took too long, and may have acted. Try later. */
public class TemporarilyUnavailableException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TemporarilyUnavailableException(Call call, ErrorAnswer answer) {
        super(call, answer, true);
        this.retryAfter = answer.retryAfter();
    }

    /** How long the answer asked to wait, if it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
