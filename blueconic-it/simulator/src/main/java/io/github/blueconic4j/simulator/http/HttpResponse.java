package io.github.blueconic4j.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What is to be sent: either bytes of a known length or a stream that is sent in chunks. */
public final class HttpResponse {
    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] bytes;
    private final Stream stream;
    private long delayMillis;
    private int truncateAt = -1;
    private boolean asIs;
    private boolean never;

    private HttpResponse(int status, byte[] bytes, Stream stream) {
        this.status = status;
        this.bytes = bytes;
        this.stream = stream;
    }

    public static HttpResponse empty(int status) {
        return new HttpResponse(status, new byte[0], null);
    }

    /** No answer at all: the connection is closed. */
    public static HttpResponse none() {
        return new HttpResponse(0, new byte[0], null);
    }

    /** No answer, and the connection stays open: until the peer closes it, or the server is closed. */
    public static HttpResponse never() {
        HttpResponse response = none();
        response.never = true;
        return response;
    }

    boolean isNone() {
        return status == 0;
    }

    boolean isNever() {
        return never;
    }

    public static HttpResponse bytes(int status, String contentType, byte[] bytes) {
        return new HttpResponse(status, bytes, null).header("Content-Type", contentType);
    }

    public static HttpResponse text(int status, String text) {
        return bytes(status, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse stream(int status, String contentType, Stream stream) {
        return new HttpResponse(status, null, stream).header("Content-Type", contentType);
    }

    public HttpResponse header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpResponse delay(long millis) {
        delayMillis = millis;
        return this;
    }

    /** Declares the whole length, sends this many bytes of the body and closes the connection; below 0: sends all. */
    public HttpResponse truncateAt(int count) {
        truncateAt = count;
        return this;
    }

    /** The body is sent as it is, even to a client that would take it compressed. */
    public HttpResponse asIs() {
        asIs = true;
        return this;
    }

    boolean isAsIs() {
        return asIs;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    byte[] bytes() {
        return bytes;
    }

    Stream stream() {
        return stream;
    }

    long delayMillis() {
        return delayMillis;
    }

    int truncateAt() {
        return truncateAt;
    }

    /** Writes a body whose length is not known beforehand. */
    @FunctionalInterface
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }
}
