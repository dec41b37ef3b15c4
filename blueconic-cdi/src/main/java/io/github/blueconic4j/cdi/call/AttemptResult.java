package io.github.blueconic4j.cdi.call;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How an attempt ended.
 *
 * @param status of the response; empty where no response came
 * @param failure what the caller would see if this attempt was the last one; empty for a success
 * @param duration from the moment before the request was sent until the response was read or the attempt failed
 * @param retried whether the library makes another attempt, after a wait perhaps
 */
public record AttemptResult(OptionalInt status, Optional<Throwable> failure, Duration duration, boolean retried) {

    /** Without the message of the failure. */
    @Override
    public String toString() {
        return (status.isPresent() ? "status " + status.getAsInt() : "no response")
                + failure.map(failed -> ", " + failed.getClass().getSimpleName())
                        .orElse("")
                + " after " + duration.toMillis() + " ms" + (retried ? ", will be retried" : "");
    }
}
