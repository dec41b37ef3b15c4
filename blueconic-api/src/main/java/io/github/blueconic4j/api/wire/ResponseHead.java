package io.github.blueconic4j.api.wire;

import java.util.Locale;

import io.github.blueconic4j.api.error.Call;

/**
 * The status and the headers of a response that are needed to read its body.
 *
 * @param contentType null where the response has none
 * @param retryAfter null where the response has none
 * @param etag null where the response has none
 * @param length of the body in bytes, as the response says before it is read; below 0 where it does not say, or where the
 *     body is packed
 * @param maxSize the largest body that is read as a whole, in bytes after unpacking
 */
public record ResponseHead(
        Call call, int status, String contentType, String retryAfter, String etag, long length, long maxSize) {

    boolean html() {
        return contains("html");
    }

    boolean text() {
        return contentType != null
                && (contentType.regionMatches(true, 0, "text/", 0, "text/".length()) || contains("json"));
    }

    private boolean contains(String part) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains(part);
    }
}
