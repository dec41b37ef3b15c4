package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.util.Optional;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.cdi.transport.Request;

/**
 * One call: its request, made once before the first attempt, and how its response is read.
 *
 * @param name what exceptions say of it
 * @param operation empty for a call that has none
 * @param api whose configured filters run; null for those that are configured for all interfaces
 * @param open whether the request needs no token
 * @param safeToRepeat whether an attempt of unknown outcome may be followed by another
 * @param streamed whether the caller reads the body of a success, and closes it
 */
public record ApiCall<T>(
        Call name,
        Optional<Operation> operation,
        Class<?> api,
        Request request,
        boolean open,
        boolean safeToRepeat,
        boolean streamed,
        Handler<T> handler) {

    /** Reads a response. */
    @FunctionalInterface
    public interface Handler<T> {

        /**
         * @throws io.github.blueconic4j.api.error.BlueConicException if the response is not a success
         * @throws IOException if the connection broke while it was read
         */
        T read(Response response) throws IOException;
    }

    @Override
    public String toString() {
        return "ApiCall[" + name + "]";
    }
}
