package io.github.blueconic4j.cdi.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request, ready to be sent.
 *
 * @param content null for none
 * @param once whether the HTTP client is kept from sending it again by itself, as it does with a GET whose answer is lost;
 *     what has content is never sent again
 */
public record Request(String method, URI uri, Map<String, List<String>> headers, Content content, boolean once) {

    public Request(String method, URI uri, Map<String, List<String>> headers, Content content) {
        this(method, uri, headers, content, false);
    }

    /** Without the headers, one of which is the token, and without the query. */
    @Override
    public String toString() {
        return "Request[" + method + " " + uri.getPath() + "]";
    }
}
