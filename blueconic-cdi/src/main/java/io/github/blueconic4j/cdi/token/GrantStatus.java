package io.github.blueconic4j.cdi.token;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.cdi.config.Grant;

/**
 * How one grant is doing.
 *
 * @param tenant the tenant's name, {@code default} where the application has one only
 * @param state of the stored grant; empty where nothing is stored: with other grants than {@code authorization-code}, before
 *     the first consent, and while the store does not answer
 * @param usable whether callers on this node get a token right now, without anybody being asked
 * @param age of the access token; empty where there is none
 * @param expiresIn what is left of its life; empty where there is none
 * @param lastError of the last attempt to get a token or to revoke one: OAuth's error code, {@code http_} and a status, or the
 *     name of an exception; empty after a success
 * @param lastOutcome what that error meant for the refresh token or the credentials
 * @param nextAttemptIn how long BlueConic will not be asked; zero when that is not so
 */
public record GrantStatus(
        String tenant,
        Grant grant,
        Optional<GrantState> state,
        boolean usable,
        Optional<Duration> age,
        Optional<Duration> expiresIn,
        Optional<String> lastError,
        Optional<TokenOutcome> lastOutcome,
        Duration nextAttemptIn) {}
