package io.github.blueconic4j.api.error;

import java.time.Duration;
import java.util.Optional;

/**
 * 429: too many calls at the same time; or too many wait on this side already, so that the call was not sent at all.
 * Either way BlueConic has not acted on it.
 */
public class TooManyRequestsException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    private final boolean answered;
    private final Duration retryAfter;

    public TooManyRequestsException(Call call, ErrorAnswer answer) {
        super(call, answer, true);
        this.answered = true;
        this.retryAfter = answer.retryAfter();
    }

    /**
     * For a call that was not sent.
     *
     * @param why its turn did not come, as the message says it
     */
    public TooManyRequestsException(Call call, String why) {
        super(call, why);
        this.answered = false;
        this.retryAfter = null;
    }

    /** Whether BlueConic answered; false when the call waited on this side and was not sent: then {@link #status()} is 0. */
    public boolean answered() {
        return answered;
    }

    /** How long the answer asked to wait; BlueConic itself does not say, a proxy may. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
