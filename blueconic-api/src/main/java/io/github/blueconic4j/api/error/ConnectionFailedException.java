package io.github.blueconic4j.api.error;

/**
 * No answer came. With outcome {@link Outcome#NOT_PROCESSED} the call never reached BlueConic; with
 * {@link Outcome#UNKNOWN} the connection broke or timed out behind it.
 */
public class ConnectionFailedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    public ConnectionFailedException(Call call, Throwable cause, Outcome outcome) {
        this(call, cause, "", outcome);
    }

    /**
     * @param reason where to look, in words; empty when nobody knows
     */
    public ConnectionFailedException(Call call, Throwable cause, String reason, Outcome outcome) {
        super(call, what(cause, reason, outcome), cause, true, outcome);
    }

    private static String what(Throwable cause, String reason, Outcome outcome) {
        return "no answer (" + cause.getClass().getSimpleName() + "); "
                + (reason.isEmpty() ? "" : reason + "; ")
                + (outcome == Outcome.NOT_PROCESSED ? "nothing was sent" : "BlueConic may have received the call");
    }
}
