package io.github.blueconic4j.benchmark;

import java.time.Instant;
import java.util.function.Supplier;

/** The peer: how an application keeps its token when it does so itself. */
final class HandWrittenTokens {

    private final Supplier<String> endpoint;
    private String token;
    private Instant expires = Instant.MIN;

    HandWrittenTokens(Supplier<String> endpoint) {
        this.endpoint = endpoint;
    }

    synchronized String get() {
        if (!Instant.now().isBefore(expires)) {
            token = endpoint.get();
            expires = Instant.now().plusSeconds(3600);
        }
        return token;
    }
}
