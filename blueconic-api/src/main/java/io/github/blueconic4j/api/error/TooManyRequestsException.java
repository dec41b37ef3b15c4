package io.github.blueconic4j.api.error;

import java.time.Duration;
import java.util.Optional;

/** 429: too many calls at the same time. BlueConic has not acted on this one. */
public class TooManyRequestsException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequestsException(Call call, ErrorAnswer answer) {
        super(call, answer, true);
        this.retryAfter = answer.retryAfter();
    }

    /** How long the answer asked to wait; BlueConic itself does not say, a proxy may. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
