package io.github.blueconic4j.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes wrong with the next requests to {@code POST /oauth/token} and {@code POST /oauth/revoke}. Unlike a
 * {@link CannedAnswer} it can happen behind the commit: the tokens are issued or revoked, and the client never learns of it.
 * In every case the request is read completely first, and counted.
 *
 * <pre>{@code tenant.fault(TokenFault.dropAfterCommit().grant("refresh_token"));}</pre>
 *
 * <p>Every method gives a new fault; faults happen in the order in which they were set.
 */
public final class TokenFault {
    private final Ending ending;
    private final boolean commits;
    private final int status;
    private final byte[] body;
    private final int cutAt;
    private final Occasion occasion;
    private final Map<String, String> headers;

    private TokenFault(
            Ending ending,
            boolean commits,
            int status,
            byte[] body,
            int cutAt,
            Occasion occasion,
            Map<String, String> headers) {
        this.ending = ending;
        this.commits = commits;
        this.status = status;
        this.body = body;
        this.cutAt = cutAt;
        this.occasion = occasion;
        this.headers = Map.copyOf(headers);
    }

    private static TokenFault of(Ending ending, boolean commits) {
        return new TokenFault(ending, commits, 0, new byte[0], -1, Occasion.NEXT, Map.of());
    }

    private static TokenFault answer(boolean commits, int status, String body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599, not " + status);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new TokenFault(Ending.ANSWER, commits, status, bytes, -1, Occasion.NEXT, Map.of());
    }

    /** The connection is closed without a byte of answer; nothing has happened. */
    public static TokenFault dropBeforeCommit() {
        return of(Ending.DROP, false);
    }

    /** The connection is closed without a byte of answer; what was asked for has been done. */
    public static TokenFault dropAfterCommit() {
        return of(Ending.DROP, true);
    }

    /** There is no answer until the client gives up or the tenant is closed; nothing has happened. */
    public static TokenFault hangBeforeCommit() {
        return of(Ending.HANG, false);
    }

    /** There is no answer until the client gives up or the tenant is closed; what was asked for has been done. */
    public static TokenFault hangAfterCommit() {
        return of(Ending.HANG, true);
    }

    /** Another answer; nothing has happened. Its type is {@code application/json} unless a header says otherwise. */
    public static TokenFault answer(int status, String body) {
        return answer(false, status, body);
    }

    /** Another answer than the real one; what was asked for has been done. */
    public static TokenFault answerAfterCommit(int status, String body) {
        return answer(true, status, body);
    }

    /** The real answer breaks off after so many bytes of its body; its head declares the whole length. */
    public static TokenFault cutAt(int bytes) {
        notNegative(bytes, "bytes");
        return new TokenFault(Ending.ANSWER, true, 0, new byte[0], bytes, Occasion.NEXT, Map.of());
    }

    /** Nothing goes wrong, but it takes its time: {@link #before} and {@link #after} say where. */
    public static TokenFault slow() {
        return of(Ending.ANSWER, true);
    }

    /** Only for requests with this {@code grant_type}; {@code revoke} for the revocation endpoint. */
    public TokenFault grant(String type) {
        return on(new Occasion(type, occasion.times, occasion.beforeMillis, occasion.afterMillis));
    }

    /** For so many requests; by default one. */
    public TokenFault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + count);
        }
        return on(new Occasion(occasion.grant, count, occasion.beforeMillis, occasion.afterMillis));
    }

    /** A header of the other answer: {@code Retry-After}, for one. */
    public TokenFault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TokenFault(ending, commits, status, body, cutAt, occasion, more);
    }

    /** So long nothing happens once the request has been read. */
    public TokenFault before(long millis) {
        notNegative(millis, "millis");
        return on(new Occasion(occasion.grant, occasion.times, millis, occasion.afterMillis));
    }

    /** So long nothing is answered, or closed, once it has been done. */
    public TokenFault after(long millis) {
        notNegative(millis, "millis");
        return on(new Occasion(occasion.grant, occasion.times, occasion.beforeMillis, millis));
    }

    private TokenFault on(Occasion other) {
        return new TokenFault(ending, commits, status, body, cutAt, other, headers);
    }

    private static void notNegative(long number, String name) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
    }

    /** Null for any. */
    public String grant() {
        return occasion.grant;
    }

    public int times() {
        return occasion.times;
    }

    /** Whether what was asked for is done all the same. */
    public boolean commits() {
        return commits;
    }

    public boolean drops() {
        return ending == Ending.DROP;
    }

    public boolean hangs() {
        return ending == Ending.HANG;
    }

    /** 0 for the real answer. */
    public int status() {
        return status;
    }

    public byte[] body() {
        return body.clone();
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Below 0: the whole body is sent. */
    public int cutAt() {
        return cutAt;
    }

    public long beforeMillis() {
        return occasion.beforeMillis;
    }

    public long afterMillis() {
        return occasion.afterMillis;
    }

    private enum Ending {
        ANSWER,
        DROP,
        HANG
    }

    /** Which requests it happens to, and when. */
    private record Occasion(String grant, int times, long beforeMillis, long afterMillis) {
        private static final Occasion NEXT = new Occasion(null, 1, 0, 0);
    }
}
