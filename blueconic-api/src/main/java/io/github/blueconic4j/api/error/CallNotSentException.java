package io.github.blueconic4j.api.error;

/**
 * The call failed on this side before anything was sent: for example a request filter of the application threw, or a class
 * is missing. BlueConic has not received the call. The cause says what failed; unless {@link #retryable()}, the same call
 * fails again until that is corrected.
 */
public class CallNotSentException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    /**
     * @param why what failed, without ids, bodies and tokens
     * @param cause may hold such values in its message; null for none
     */
    public CallNotSentException(Call call, String why, Throwable cause) {
        super(call, "not sent: " + why, cause, false, Outcome.NOT_PROCESSED);
    }

    /**
     * For a call that has no token, because the request for one ended without a clear answer.
     *
     * @param noToken that failure, which becomes the cause
     */
    public CallNotSentException(Call call, BlueConicException noToken) {
        super(
                call,
                "not sent: no token (" + noToken.getMessage() + ")",
                noToken,
                noToken.retryable(),
                Outcome.NOT_PROCESSED);
    }
}
