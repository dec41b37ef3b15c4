package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.Optional;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;

/**
 * Tells whoever reads an answer which operation it answers: readers and exception mappers see headers only, so the
 * operation travels in one. An answer without a body gets an empty one, so that its reader is asked and can refuse it.
 */
public final class Answers implements ClientResponseFilter {

    static final String OPERATION = "x-blueconic4j-operation";
    static final String STATUS = "x-blueconic4j-status";
    private static final String TOKEN_RENEWED = "x-blueconic4j-token-renewed";
    /** Not to be guessed by a server, whatever the order in which a container runs filters. */
    private static final String YES = Long.toHexString(new SecureRandom().nextLong());

    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        MultivaluedMap<String, String> headers = response.getHeaders();
        operation(request).ifPresent(operation -> headers.putSingle(OPERATION, operation.name()));
        headers.putSingle(STATUS, Integer.toString(response.getStatus()));
        if (response.getStatus() == 304
                && operation(request)
                        .filter(Operation.MODELS_GET_BINARY::equals)
                        .isPresent()) {
            response.setStatus(200);
            response.setEntityStream(new ByteArrayInputStream(new byte[0]));
        } else if (response.getStatus() / 100 == 2 && !response.hasEntity() && promisesBody(request)) {
            response.setStatus(200);
            response.setEntityStream(new ByteArrayInputStream(new byte[0]));
        }
    }

    /** The operation that a request makes; empty for interfaces that are not of this library. */
    public static Optional<Operation> operation(ClientRequestContext request) {
        return invoked(request).flatMap(Operation::of);
    }

    /** What an answer answers; a placeholder for one that did not pass this filter. */
    public static Call call(MultivaluedMap<String, ?> headers) {
        Object name = headers.getFirst(OPERATION);
        return name == null ? new Call("?", "?") : Call.of(Operation.valueOf(name.toString()));
    }

    /** Notes on a 401 whether there is another token to repeat the call with. */
    public static void markTokenRenewed(MultivaluedMap<String, String> headers, boolean renewed) {
        headers.putSingle(TOKEN_RENEWED, renewed ? YES : "no");
    }

    static boolean tokenRenewed(MultivaluedMap<String, ?> headers) {
        return YES.equals(String.valueOf(headers.getFirst(TOKEN_RENEWED)));
    }

    static int status(MultivaluedMap<String, ?> headers) {
        Object status = headers.getFirst(STATUS);
        return status == null ? 200 : Integer.parseInt(status.toString());
    }

    private static boolean promisesBody(ClientRequestContext request) {
        return invoked(request).filter(m -> m.getReturnType() != void.class).isPresent();
    }

    private static Optional<Method> invoked(ClientRequestContext request) {
        return Optional.ofNullable((Method) request.getProperty(INVOKED_METHOD));
    }
}
