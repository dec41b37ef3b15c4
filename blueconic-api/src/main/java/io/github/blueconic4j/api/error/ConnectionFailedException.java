package io.github.blueconic4j.api.error;

/**
 * No answer came. With outcome {@link Outcome#NOT_PROCESSED} the call never reached BlueConic; with
 * {@link Outcome#UNKNOWN} the connection broke or timed out behind it.
 */
public class ConnectionFailedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    public ConnectionFailedException(Call call, Throwable cause, Outcome outcome) {
        super(call, what(cause, outcome), cause, true, outcome);
    }

    private static String what(Throwable cause, Outcome outcome) {
        return "no answer (" + cause.getClass().getSimpleName() + "); "
                + (outcome == Outcome.NOT_PROCESSED
                        ? "nothing was sent: check blueconic.url, network, proxy and certificates"
                        : "BlueConic may have received the call");
    }
}
