package io.github.blueconic4j.cdi.transport;

import java.io.InputStream;
import java.net.http.HttpHeaders;

/**
 * An answer as it arrived.
 *
 * @param body unpacked where it came as gzip; to be closed
 */
public record Reply(int status, HttpHeaders headers, InputStream body) {

    /** Null when there is none of this name. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
