package io.github.blueconic4j.cdi.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request, ready to be sent.
 *
 * @param content null for none
 */
public record Request(String method, URI uri, Map<String, List<String>> headers, Content content) {

    /** Without the headers, one of which is the token, and without the query. */
    @Override
    public String toString() {
        return "Request[" + method + " " + uri.getPath() + "]";
    }
}
