package io.github.blueconic4j.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes wrong with the next requests to {@code POST /oauth/token} and {@code POST /oauth/revoke}. Unlike a
 * {@link CannedAnswer} it can happen behind the commit: the tokens are issued or revoked, and the client never learns of it.
 *
 * <pre>{@code tenant.fault(TokenFault.dropAfterCommit().grant("refresh_token"));}</pre>
 *
 * <p>Every method gives a new fault; faults happen in the order in which they were set.
 */
public final class TokenFault {
    private final String grant;
    private final int times;
    private final boolean commits;
    private final boolean drops;
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;
    private final int cutAt;
    private final long beforeMillis;
    private final long afterMillis;

    private TokenFault(
            String grant,
            int times,
            boolean commits,
            boolean drops,
            int status,
            byte[] body,
            Map<String, String> headers,
            int cutAt,
            long beforeMillis,
            long afterMillis) {
        this.grant = grant;
        this.times = times;
        this.commits = commits;
        this.drops = drops;
        this.status = status;
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.cutAt = cutAt;
        this.beforeMillis = beforeMillis;
        this.afterMillis = afterMillis;
    }

    private static TokenFault of(boolean commits, boolean drops, int status, byte[] body, int cutAt) {
        return new TokenFault(null, 1, commits, drops, status, body, Map.of(), cutAt, 0, 0);
    }

    /** The connection is closed once the request has been read; nothing has happened. */
    public static TokenFault dropBeforeCommit() {
        return of(false, true, 0, null, -1);
    }

    /** The connection is closed without an answer; what was asked for has been done. */
    public static TokenFault dropAfterCommit() {
        return of(true, true, 0, null, -1);
    }

    /** Another answer; nothing has happened. */
    public static TokenFault answer(int status, String body) {
        return of(false, false, status, body.getBytes(StandardCharsets.UTF_8), -1);
    }

    /** Another answer than the real one; what was asked for has been done. */
    public static TokenFault answerAfterCommit(int status, String body) {
        return of(true, false, status, body.getBytes(StandardCharsets.UTF_8), -1);
    }

    /** The real answer breaks off after so many bytes of its body. */
    public static TokenFault cutAt(int bytes) {
        return of(true, false, 0, null, bytes);
    }

    /** Nothing goes wrong, but it takes its time: {@link #before} and {@link #after} say where. */
    public static TokenFault slow() {
        return of(true, false, 0, null, -1);
    }

    /** Only for requests with this {@code grant_type}; {@code revoke} for the revocation endpoint. */
    public TokenFault grant(String type) {
        return new TokenFault(type, times, commits, drops, status, body, headers, cutAt, beforeMillis, afterMillis);
    }

    public TokenFault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + count);
        }
        return new TokenFault(grant, count, commits, drops, status, body, headers, cutAt, beforeMillis, afterMillis);
    }

    /** A header of the other answer: {@code Retry-After}, for one. */
    public TokenFault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TokenFault(grant, times, commits, drops, status, body, more, cutAt, beforeMillis, afterMillis);
    }

    /** So long nothing happens once the request has been read; an hour is as good as for ever. */
    public TokenFault before(long millis) {
        return new TokenFault(grant, times, commits, drops, status, body, headers, cutAt, millis, afterMillis);
    }

    /** So long nothing is answered once it has been done. */
    public TokenFault after(long millis) {
        return new TokenFault(grant, times, commits, drops, status, body, headers, cutAt, beforeMillis, millis);
    }

    /** Null for any. */
    public String grant() {
        return grant;
    }

    public int times() {
        return times;
    }

    /** Whether what was asked for is done all the same. */
    public boolean commits() {
        return commits;
    }

    public boolean drops() {
        return drops;
    }

    /** 0 for the real answer. */
    public int status() {
        return status;
    }

    public byte[] body() {
        return body == null ? new byte[0] : body.clone();
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Below 0: the whole body is sent. */
    public int cutAt() {
        return cutAt;
    }

    public long beforeMillis() {
        return beforeMillis;
    }

    public long afterMillis() {
        return afterMillis;
    }
}
