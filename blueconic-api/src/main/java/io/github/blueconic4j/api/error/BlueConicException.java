package io.github.blueconic4j.api.error;

/**
 * Root of everything that a call to BlueConic throws; the subclasses are one a thing that a caller can do. Messages
 * hold method, path template, status and BlueConic's own code: never ids, queries, bodies or tokens.
 */
public class BlueConicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String method;
    private final String pathTemplate;
    private final boolean retryable;
    private final Outcome outcome;

    protected BlueConicException(Call call, String what, Throwable cause, boolean retryable, Outcome outcome) {
        super(call == null ? what : call + " → " + what, cause);
        this.method = call == null ? null : call.method();
        this.pathTemplate = call == null ? null : call.pathTemplate();
        this.retryable = retryable;
        this.outcome = outcome;
    }

    /** The HTTP method; null where no call was made, as for a wrong configuration. */
    public String method() {
        return method;
    }

    /** The path with its parameters in braces; null where no call was made. */
    public String pathTemplate() {
        return pathTemplate;
    }

    /** Whether the same call may succeed later without anybody changing anything. */
    public boolean retryable() {
        return retryable;
    }

    public Outcome outcome() {
        return outcome;
    }
}
