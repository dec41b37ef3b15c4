package io.github.blueconic4j.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer that the next requests of an operation get instead of the real one. They are counted all the same, but change nothing.
 *
 * <pre>{@code tenant.answer(CannedAnswer.to("GET /segments").status(503).header("Retry-After", "7").times(2).build());}</pre>
 */
public final class CannedAnswer {
    private final String operation;
    private final int times;
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final long delayMillis;
    private final int truncateAt;

    private CannedAnswer(Builder from) {
        operation = from.operation;
        times = from.times;
        status = from.status;
        headers = Map.copyOf(from.headers);
        body = from.body;
        delayMillis = from.delayMillis;
        truncateAt = from.truncateAt;
    }

    /**
     * Begins the answer to an operation.
     *
     * @param operation verb and path template as in the API document, {@code GET /segments/{segment}/profiles}; {@code *} for any
     */
    public static Builder to(String operation) {
        return new Builder(operation);
    }

    public String operation() {
        return operation;
    }

    public int times() {
        return times;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public long delayMillis() {
        return delayMillis;
    }

    /** Below 0: the whole body is sent. */
    public int truncateAt() {
        return truncateAt;
    }

    /** Builds an answer: by default once, status 200, no header, no body, at once, complete. */
    public static final class Builder {
        private final String operation;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private int times = 1;
        private int status = 200;
        private byte[] body = new byte[0];
        private long delayMillis;
        private int truncateAt = -1;

        private Builder(String operation) {
            this.operation = Objects.requireNonNull(operation, "operation");
        }

        public Builder times(int count) {
            times = atLeast(1, count, "times");
            return this;
        }

        public Builder status(int code) {
            if (code < 200 || code > 599) {
                throw new IllegalArgumentException("status must be from 200 to 599, not " + code);
            }
            status = code;
            return this;
        }

        public Builder header(String name, String value) {
            if ((name + value).matches("(?s).*[\\r\\n].*")) {
                throw new IllegalArgumentException("header must not hold a line break");
            }
            headers.put(name, value);
            return this;
        }

        public Builder body(String text) {
            return body(text.getBytes(StandardCharsets.UTF_8));
        }

        public Builder body(byte[] bytes) {
            body = bytes.clone();
            return this;
        }

        /** A body of this many bytes of filler. */
        public Builder bodySize(int size) {
            body = new byte[atLeast(0, size, "bodySize")];
            Arrays.fill(body, (byte) 'x');
            return this;
        }

        public Builder delayMillis(long millis) {
            if (millis < 0) {
                throw new IllegalArgumentException("delayMillis must not be negative");
            }
            delayMillis = millis;
            return this;
        }

        /** Declares the whole length, sends this many bytes of the body and closes the connection. */
        public Builder truncateAt(int bytes) {
            truncateAt = atLeast(0, bytes, "truncateAt");
            return this;
        }

        public CannedAnswer build() {
            return new CannedAnswer(this);
        }

        private static int atLeast(int min, int value, String name) {
            if (value < min) {
                throw new IllegalArgumentException(name + " must be at least " + min + ", not " + value);
            }
            return value;
        }
    }
}
