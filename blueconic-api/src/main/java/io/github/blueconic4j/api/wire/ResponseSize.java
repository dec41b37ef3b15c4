package io.github.blueconic4j.api.wire;

import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * How large an answer may be that is read as a whole, after unpacking: the client property {@value #PROPERTY}, a number
 * of bytes or its text, else 64 MiB. {@link Answers} hands it to the readers, which see no configuration. Of a text
 * that is as large, JSON readers keep up to five times its bytes for a moment.
 */
public final class ResponseSize {

    public static final String PROPERTY = "blueconic.max-response-size";

    static final String HEADER = "x-blueconic4j-max-response-size";
    private static final long DEFAULT = 64L * 1024 * 1024;

    private ResponseSize() {}

    static long of(Configuration client) {
        Object bytes = client.getProperty(PROPERTY);
        if (bytes == null) {
            return DEFAULT;
        }
        String text = bytes.toString().strip();
        if (!text.matches("0*[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException(PROPERTY + " must be a whole number of bytes above 0");
        }
        return Long.parseLong(text);
    }

    static long of(MultivaluedMap<String, ?> headers) {
        Object bytes = headers.getFirst(HEADER);
        return bytes == null ? DEFAULT : Long.parseLong(bytes.toString());
    }

    /** How long a response says that its body is, in bytes; below 0 where it does not say, or where the body is packed. */
    static long length(MultivaluedMap<String, ?> headers) {
        Object length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        boolean plain = headers.getFirst(HttpHeaders.CONTENT_ENCODING) == null;
        return plain && length != null && length.toString().matches("\\d{1,18}")
                ? Long.parseLong(length.toString())
                : -1;
    }

    static String exceeded(long limit) {
        return "larger than " + limit + " bytes, see " + PROPERTY;
    }
}
