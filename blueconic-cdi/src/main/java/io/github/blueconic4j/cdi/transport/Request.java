package io.github.blueconic4j.cdi.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request, ready to be sent.
 *
 * @param authorization the value of that header; null for none
 * @param content null for none
 * @param once whether the HTTP client is kept from sending it again by itself, as it does with a GET whose answer is lost;
 *     what has content is never sent again
 */
public record Request(
        String method,
        URI uri,
        Map<String, List<String>> headers,
        String authorization,
        Content content,
        boolean once) {

    public Request(String method, URI uri, Map<String, List<String>> headers, Content content) {
        this(method, uri, headers, null, content, false);
    }

    /** The same request with these headers, and with this authorization, which may be null. */
    public Request with(Map<String, List<String>> others, String authorization) {
        return new Request(method, uri, others, authorization, content, once);
    }

    /** The same request; the HTTP client is kept from sending it again by itself. */
    public Request onlyOnce() {
        return new Request(method, uri, headers, authorization, content, true);
    }

    /** Without the headers, one of which is the token, and without the query. */
    @Override
    public String toString() {
        return "Request[" + method + " " + uri.getPath() + "]";
    }
}
