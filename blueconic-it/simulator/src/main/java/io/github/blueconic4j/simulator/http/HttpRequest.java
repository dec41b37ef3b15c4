package io.github.blueconic4j.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request, read completely. */
public final class HttpRequest {
    private final String line;
    private final String method;
    private final String rawPath;
    private final String version;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final byte[] recorded;
    private final boolean secure;

    HttpRequest(
            String line,
            String method,
            String target,
            String version,
            Headers headers,
            byte[] body,
            byte[] recorded,
            boolean secure) {
        this.line = line;
        this.method = method;
        this.version = version;
        this.headers = headers.all();
        this.body = body;
        this.recorded = recorded;
        this.secure = secure;
        int mark = target.indexOf('?');
        this.rawPath = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? new LinkedHashMap<>() : PercentCoding.decodeFields(target.substring(mark + 1));
    }

    /** The request line as it arrived. */
    public String line() {
        return line;
    }

    public String method() {
        return method;
    }

    /** Not decoded, so that an encoded slash can still be told from a real one. */
    public String rawPath() {
        return rawPath;
    }

    public Map<String, List<String>> query() {
        return query;
    }

    /** Names in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value, or null. */
    public String header(String lowerCaseName) {
        List<String> values = headers.get(lowerCaseName);
        return values == null ? null : values.get(0);
    }

    public byte[] body() {
        return body;
    }

    /** Every byte of it as it arrived; null when that is not recorded. */
    public byte[] recorded() {
        return recorded;
    }

    /** Whether it came over TLS. */
    public boolean isSecure() {
        return secure;
    }

    public Map<String, List<String>> form() {
        return PercentCoding.decodeFields(new String(body, StandardCharsets.UTF_8));
    }

    boolean isHttp10() {
        return version.equals("HTTP/1.0");
    }

    boolean keepsAlive() {
        String connection = header("connection");
        return isHttp10() ? "keep-alive".equalsIgnoreCase(connection) : !"close".equalsIgnoreCase(connection);
    }
}
