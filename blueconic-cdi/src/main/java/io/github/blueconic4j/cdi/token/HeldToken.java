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
        boolean usable, Duration age, Duration expiresIn, BlueConicException lastFailure, Duration nextAttemptIn) {}
