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
    private int endAt = -1;
    private Ending ending = Ending.KEEP;
    private int bytesPerSecond;
    private boolean asIs;

    private HttpResponse(int status, byte[] bytes, Stream stream) {
        this.status = status;
        this.bytes = bytes;
        this.stream = stream;
    }

    public static HttpResponse empty(int status) {
        return new HttpResponse(status, new byte[0], null);
    }

    /** No answer at all. */
    public static HttpResponse none(Ending ending) {
        HttpResponse response = empty(0);
        response.ending = ending;
        return response;
    }

    boolean isNone() {
        return status == 0;
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

    /** Behind the whole answer. */
    public HttpResponse then(Ending what) {
        ending = what;
        return this;
    }

    /** So many bytes of the body are sent, with the head of the whole; then this happens. */
    public HttpResponse endAt(int count, Ending then) {
        endAt = count;
        ending = then;
        return this;
    }

    /** 0: as many as go. */
    public HttpResponse bytesPerSecond(int count) {
        bytesPerSecond = count;
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

    /** Null for a stream. */
    public byte[] bytes() {
        return bytes;
    }

    Stream stream() {
        return stream;
    }

    /** Below 0: all of the body is sent. */
    int endAt() {
        return endAt;
    }

    Ending ending() {
        return ending;
    }

    int bytesPerSecond() {
        return bytesPerSecond;
    }

    /** Writes a body whose length is not known beforehand. */
    @FunctionalInterface
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }
}
