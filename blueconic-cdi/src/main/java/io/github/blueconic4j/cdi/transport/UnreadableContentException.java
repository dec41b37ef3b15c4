package io.github.blueconic4j.cdi.transport;

import java.io.IOException;

/** The content of a request cannot be read, so that the request is never complete. */
public final class UnreadableContentException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableContentException(Exception cause) {
        super(cause);
    }

    /** What failed. Messages of this library hold no values; those of others may. */
    public String words() {
        return getCause() instanceof IllegalArgumentException ours
                ? ours.getMessage()
                : getCause().getClass().getSimpleName();
    }
}
