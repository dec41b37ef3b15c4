package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.client.Calls;
import io.github.blueconic4j.cdi.client.Response;

/** Sends the requests of one diagnosis, each once, and all within one call timeout. */
final class Probes {

    private final Calls calls;
    private Duration left;

    Probes(Calls calls, Duration callTimeout) {
        this.calls = calls;
        this.left = callTimeout;
    }

    /** Makes something of a response of any status; need not read its body to the end. */
    @FunctionalInterface
    interface Reader<T> {

        T read(Response response, Duration roundTrip) throws IOException;
    }

    /** Requests a path that needs no token. */
    <T> T open(Call name, String path, Reader<T> reader) {
        return get(name, Optional.empty(), path, reader);
    }

    /**
     * Makes a call of an operation with the token of the tenant.
     *
     * @param path below {@code /rest/v2}, with its query
     */
    <T> T get(Operation operation, String path, Reader<T> reader) {
        return get(Call.of(operation), Optional.of(operation), path, reader);
    }

    private <T> T get(Call name, Optional<Operation> operation, String path, Reader<T> reader) {
        long begin = System.nanoTime();
        try {
            return calls.callOnce(
                    calls.probe(
                            name,
                            operation,
                            path,
                            response -> reader.read(response, Duration.ofNanos(System.nanoTime() - begin))),
                    left);
        } finally {
            left = left.minusNanos(System.nanoTime() - begin);
        }
    }
}
