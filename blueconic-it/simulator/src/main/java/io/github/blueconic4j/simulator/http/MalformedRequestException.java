package io.github.blueconic4j.simulator.http;

/** What arrived is no HTTP request that can be answered otherwise; the connection is closed after the answer. */
public final class MalformedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    public MalformedRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
