package io.github.blueconic4j.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.blueconic4j.simulator.http.Ending;
import io.github.blueconic4j.simulator.rest.FaultPlan;

/**
 * What goes wrong with the next requests. It can happen behind the commit: what was asked for has been done, and the client
 * never learns of it. But for {@link #hangBeforeAccept} the request is read completely first, and logged.
 *
 * <pre>{@code
 * tenant.fault(Fault.answer(503, "").header("Retry-After", "7").on("GET /segments").times(2));
 * tenant.fault(Fault.dropAfterCommit().grant("refresh_token"));
 * tenant.fault(Fault.cutAt(100).on("PUT /profiles").spare(3));
 * tenant.fault(Fault.error(500, ErrorBody.HTML).chance(0.05).always());
 * tenant.fault(Fault.slow().latency(40, 900).always());
 * }</pre>
 *
 * <p>Every method gives a new fault. Of several that fit a request, the one that was set first happens, and it alone. By
 * default a fault happens once, to the next request of any operation.
 */
public final class Fault {
    private static final String LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Log in</title></head><body>"
            + "<form method=\"post\"><input name=\"user\"><input name=\"password\" type=\"password\"></form></body></html>";

    private final FaultPlan plan;

    private Fault(FaultPlan plan) {
        this.plan = plan;
    }

    private static Fault ending(Ending ending, boolean commits, int endsAt) {
        FaultPlan plan = new FaultPlan();
        plan.ending = ending;
        plan.commits = commits;
        plan.endsAt = endsAt;
        return new Fault(plan);
    }

    private Fault with(Consumer<FaultPlan> change) {
        FaultPlan changed = plan.copy();
        change.accept(changed);
        return new Fault(changed);
    }

    /** The connection is closed without a byte of answer; nothing has happened. */
    public static Fault dropBeforeCommit() {
        return ending(Ending.CLOSE, false, -1);
    }

    /** The connection is closed without a byte of answer; what was asked for has been done. */
    public static Fault dropAfterCommit() {
        return ending(Ending.CLOSE, true, -1);
    }

    /** The connection is reset; nothing has happened. */
    public static Fault resetBeforeCommit() {
        return ending(Ending.RESET, false, -1);
    }

    /** The connection is reset; what was asked for has been done. */
    public static Fault resetAfterCommit() {
        return ending(Ending.RESET, true, -1);
    }

    /** A connection is opened, and nobody ever reads what comes over it. Not of an operation: nobody knows of which. */
    public static Fault hangBeforeAccept() {
        return ending(Ending.HANG, false, -1).with(plan -> plan.beforeAccept = true);
    }

    /** There is no answer until the client gives up or the tenant is closed; nothing has happened. */
    public static Fault hangBeforeCommit() {
        return ending(Ending.HANG, false, -1);
    }

    /** There is no answer until the client gives up or the tenant is closed; what was asked for has been done. */
    public static Fault hangAfterCommit() {
        return ending(Ending.HANG, true, -1);
    }

    /** The real answer is cut after so many bytes of its body, as they go over the wire, and the connection closed. */
    public static Fault cutAt(int bytes) {
        return ending(Ending.CLOSE, true, (int) atLeast(0, bytes, "bytes"));
    }

    /** After so many bytes of the real answer's body nothing more comes. */
    public static Fault hangAt(int bytes) {
        return ending(Ending.HANG, true, (int) atLeast(0, bytes, "bytes"));
    }

    /** After so many bytes of the real answer's body the connection is reset. */
    public static Fault resetAt(int bytes) {
        return ending(Ending.RESET, true, (int) atLeast(0, bytes, "bytes"));
    }

    /** The real answer, over a connection that is said to be kept and is gone as soon as the next request comes. */
    public static Fault staleConnection() {
        return ending(Ending.STALE, true, -1);
    }

    /** Nothing goes wrong, but it takes its time: {@link #before}, {@link #after}, {@link #latency} and {@link #bytesPerSecond} say how. */
    public static Fault slow() {
        return ending(Ending.KEEP, true, -1);
    }

    /** Another answer; nothing has happened. A body is {@code application/json} unless a header says otherwise. */
    public static Fault answer(int status, String body) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #answer(int, String)}. */
    public static Fault answer(int status, byte[] body) {
        return ending(Ending.KEEP, false, -1).says(status, body);
    }

    /** Another answer than the real one; what was asked for has been done. */
    public static Fault answerAfterCommit(int status, String body) {
        return ending(Ending.KEEP, true, -1).says(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with a body of that shape; nothing has happened. */
    public static Fault error(int status, ErrorBody shape) {
        Fault fault = answer(status, shape.text(status, "id", "It was made to fail"));
        return shape == ErrorBody.NONE ? fault : fault.header("Content-Type", shape.contentType());
    }

    /** A page to log in on, with status 200, such as proxies answer with; nothing has happened. */
    public static Fault loginPage() {
        return answer(200, LOGIN_PAGE).header("Content-Type", "text/html;charset=UTF-8");
    }

    private Fault says(int status, byte[] body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599, not " + status);
        }
        return with(plan -> {
            plan.status = status;
            plan.body = body.clone();
        });
    }

    /**
     * Only for this operation.
     *
     * @param name verb and path template as in BlueConic's document, {@code GET /segments/{segment}/profiles}
     */
    public Fault on(String name) {
        Objects.requireNonNull(name, "operation");
        return with(plan -> plan.operation = name);
    }

    /** Only for requests for tokens with this {@code grant_type}; {@code revoke} for the revocation endpoint. */
    public Fault grant(String type) {
        return with(plan -> plan.grant = type);
    }

    /** For so many requests; by default one. */
    public Fault times(int count) {
        atLeast(1, count, "times");
        return with(plan -> plan.times = count);
    }

    /** Until it is taken back. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** So many requests that it would happen to are left alone first. */
    public Fault spare(int count) {
        atLeast(0, count, "spare");
        return with(plan -> plan.spared = count);
    }

    /** It happens to a request by this chance, from 0 to 1. With the same seed and requests it is the same ones. */
    public Fault chance(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("chance must be from 0 to 1, not " + probability);
        }
        return with(plan -> plan.chance = probability);
    }

    /** A header of the other answer: {@code Retry-After}, for one. A {@code Content-Length} may lie. */
    public Fault header(String name, String value) {
        if ((name + value).matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("header must not hold a line break");
        }
        Map<String, String> more = new LinkedHashMap<>(plan.headers);
        more.put(name, value);
        return with(plan -> plan.headers = more);
    }

    /** So long nothing happens once the request has been read. */
    public Fault before(long millis) {
        atLeast(0, millis, "millis");
        return with(plan -> plan.beforeMillis = millis);
    }

    /** So long nothing is answered, or closed, once it has been done. */
    public Fault after(long millis) {
        atLeast(0, millis, "millis");
        return with(plan -> plan.afterMillis = millis);
    }

    /**
     * As {@link #before}, with another wait for every request: half of them are shorter than the median, one in a hundred is
     * longer than the 99th percentile (a log-normal distribution), none ten times as long.
     */
    public Fault latency(long medianMillis, long p99Millis) {
        atLeast(1, medianMillis, "medianMillis");
        atLeast(medianMillis, p99Millis, "p99Millis");
        return with(plan -> {
            plan.medianMillis = medianMillis;
            plan.p99Millis = p99Millis;
        });
    }

    /** The body trickles, a byte at a time. */
    public Fault bytesPerSecond(int count) {
        atLeast(1, count, "bytesPerSecond");
        return with(plan -> plan.bytesPerSecond = count);
    }

    private static long atLeast(long least, long number, String name) {
        if (number < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + number);
        }
        return number;
    }

    /** For the tenant. */
    public FaultPlan plan() {
        return plan.copy();
    }
}
