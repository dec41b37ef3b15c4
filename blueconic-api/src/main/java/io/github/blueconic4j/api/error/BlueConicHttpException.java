package io.github.blueconic4j.api.error;

import java.util.List;
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
    private final List<String> propertyIds;

    public BlueConicHttpException(Call call, ErrorAnswer answer) {
        this(call, answer, answer.status() >= 500 && answer.status() != 501);
    }

    public BlueConicHttpException(Call call, ErrorAnswer answer, boolean retryable) {
        this(call, answer, retryable, answer.outcome(), "");
    }

    /**
     * Of a search that BlueConic does not do.
     *
     * @param propertyIds what was searched by
     */
    public BlueConicHttpException(Call call, ErrorAnswer answer, List<String> propertyIds) {
        this(call, answer, false, answer.outcome(), "", propertyIds);
    }

    protected BlueConicHttpException(
            Call call, ErrorAnswer answer, boolean retryable, Outcome outcome, String explanation) {
        this(call, answer, retryable, outcome, explanation, List.of());
    }

    private BlueConicHttpException(
            Call call,
            ErrorAnswer answer,
            boolean retryable,
            Outcome outcome,
            String explanation,
            List<String> propertyIds) {
        super(call, answer.summary() + explanation, null, retryable, outcome);
        this.status = answer.status();
        this.code = answer.code();
        this.blueConicMessage = answer.message();
        this.propertyIds = List.copyOf(propertyIds);
    }

    /** A call that was refused on this side, without an answer of BlueConic, has no status. */
    BlueConicHttpException(Call call, String notSent) {
        super(call, "not sent: " + notSent, null, true, Outcome.NOT_PROCESSED);
        this.status = 0;
        this.code = null;
        this.blueConicMessage = null;
        this.propertyIds = List.of();
    }

    /** 400 or more; 0 where BlueConic was not asked, see {@link TooManyRequestsException#answered()}. */
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

    /** With 501: the properties that were searched by, of which one at least is not indexed. Empty otherwise. */
    public List<String> propertyIds() {
        return propertyIds;
    }
}
