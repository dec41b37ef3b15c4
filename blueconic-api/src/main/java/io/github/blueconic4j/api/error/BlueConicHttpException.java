package io.github.blueconic4j.api.error;

import java.util.Optional;

/**
 * BlueConic answered with a status of 400 or more. Thrown itself for a 401 that stays after a new token, 501, other
 * 5xx and whatever has no class of its own.
 */
public class BlueConicHttpException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String blueConicMessage;

    public BlueConicHttpException(Call call, ErrorAnswer answer) {
        this(call, answer, answer.status() >= 500 && answer.status() != 501);
    }

    public BlueConicHttpException(Call call, ErrorAnswer answer, boolean retryable) {
        this(call, answer, retryable, answer.outcome(), "");
    }

    protected BlueConicHttpException(
            Call call, ErrorAnswer answer, boolean retryable, Outcome outcome, String explanation) {
        super(call, answer.summary() + explanation, null, retryable, outcome);
        this.status = answer.status();
        this.code = answer.code();
        this.blueConicMessage = answer.message();
    }

    public int status() {
        return status;
    }

    /** BlueConic's code or OAuth error where the answer had one other than the status. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** BlueConic's own words. They may quote what was sent, personal data included: log them only where that may be. */
    public Optional<String> blueConicMessage() {
        return Optional.ofNullable(blueConicMessage);
    }
}
