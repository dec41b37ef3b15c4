package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;

/** There is no new token now: what callers are told meanwhile, and how long it is of no use to ask again. */
public final class Postponed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BlueConicException failure;
    private final Duration wait;

    public Postponed(BlueConicException failure, Duration wait) {
        super(failure.getMessage(), failure, false, false);
        this.failure = failure;
        this.wait = wait;
    }

    public BlueConicException failure() {
        return failure;
    }

    public Duration duration() {
        return wait;
    }
}
