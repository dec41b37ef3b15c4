package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;

/**
 * What this node has at hand.
 *
 * @param usable whether callers get a token without asking BlueConic
 * @param age of the token; zero where there is none
 * @param expiresIn what is left of its life; zero where there is none
 * @param lastFailure of the last request for a token; null once one succeeded
 * @param nextAttemptIn how long nobody will be asked after it
 */
public record HeldToken(
        boolean usable, Duration age, Duration expiresIn, BlueConicException lastFailure, Duration nextAttemptIn) {

    /**
     * @param current null where there is none
     * @param pause after the last request that failed; null after a success
     * @param now a reading of the monotonic clock
     */
    static HeldToken of(TokenSnapshot current, Pause pause, long now) {
        BlueConicException lastFailure = pause == null ? null : pause.failure();
        Duration wait = Duration.ofNanos(pause == null ? 0 : Math.max(0, pause.until() - now));
        return current == null || current.refused() || !current.usable(now)
                ? new HeldToken(false, Duration.ZERO, Duration.ZERO, lastFailure, wait)
                : new HeldToken(
                        true,
                        Duration.ofNanos(now - current.issued()),
                        Duration.ofNanos(current.expires() - now),
                        lastFailure,
                        wait);
    }
}
