package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;

/**
 * Tells whoever reads an answer which operation it answers: readers and exception mappers see headers only, so the
 * operation travels in one, and so does {@link ResponseSize}. An answer without a body gets an empty one, so that its
 * reader is asked and can refuse it.
 */
public final class Answers implements ClientRequestFilter, ClientResponseFilter {

    static final String OPERATION = "x-blueconic4j-operation";
    static final String STATUS = "x-blueconic4j-status";
    private static final String PROPERTY_IDS = "x-blueconic4j-property-ids";
    private static final String PAGE = "x-blueconic4j-page";
    /** Also of what does not get smaller by packing. */
    private static final long MAX_ERROR = 2L * ErrorAnswer.MAX_BYTES;

    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    /** Before anything is sent. */
    @Override
    public void filter(ClientRequestContext request) {
        ResponseSize.of(request.getConfiguration());
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        MultivaluedMap<String, String> headers = response.getHeaders();
        long maxSize = ResponseSize.of(request.getConfiguration());
        operation(request)
                .ifPresent(operation -> describe(headers, operation, request.getUri(), response.getStatus(), maxSize));
        headers.putSingle(PAGE, Boolean.toString(isPage(request, response)));
        if (response.getStatus() == 304
                && operation(request)
                        .filter(Operation.MODELS_GET_BINARY::equals)
                        .isPresent()) {
            response.setStatus(200);
            response.setEntityStream(new ByteArrayInputStream(new byte[0]));
        } else if (response.getStatus() / 100 == 2 && !response.hasEntity() && promisesBody(request)) {
            response.setStatus(200);
            response.setEntityStream(new ByteArrayInputStream(new byte[0]));
        } else if (response.getStatus() >= 300 && response.hasEntity()) {
            long size = response.getStatus() == 413 ? maxSize : MAX_ERROR;
            response.setEntityStream(new StartOfBody(response.getEntityStream(), size));
        }
    }

    static void describe(
            MultivaluedMap<String, String> headers, Operation operation, URI uri, int status, long maxSize) {
        headers.putSingle(OPERATION, operation.name());
        headers.putSingle(STATUS, Integer.toString(status));
        headers.putSingle(PROPERTY_IDS, String.join(",", ResponseReader.searchedBy(operation, uri)));
        headers.putSingle(ResponseSize.HEADER, Long.toString(maxSize));
    }

    /** The operation that a request makes; empty for interfaces that are not of this library. */
    public static Optional<Operation> operation(ClientRequestContext request) {
        if (request.getProperty(OPERATION) instanceof Operation known) {
            return Optional.of(known);
        }
        Optional<Operation> found = invoked(request).flatMap(Operation::of);
        found.ifPresent(operation -> request.setProperty(OPERATION, operation));
        return found;
    }

    /** What an answer answers; a placeholder for one that did not pass this filter. */
    public static Call call(MultivaluedMap<String, ?> headers) {
        Object name = headers.getFirst(OPERATION);
        return name == null ? new Call("?", "?") : Call.of(Operation.valueOf(name.toString()));
    }

    /** The head of a response that has passed this filter. */
    static ResponseHead head(MultivaluedMap<String, ?> headers) {
        String status = text(headers, STATUS);
        return head(headers, status == null ? 200 : Integer.parseInt(status));
    }

    static ResponseHead head(MultivaluedMap<String, ?> headers, int status) {
        return new ResponseHead(
                call(headers),
                status,
                text(headers, HttpHeaders.CONTENT_TYPE),
                text(headers, HttpHeaders.RETRY_AFTER),
                text(headers, HttpHeaders.ETAG),
                ResponseSize.length(headers),
                ResponseSize.of(headers));
    }

    static ResponseReader.Circumstances circumstances(MultivaluedMap<String, ?> headers) {
        String ids = text(headers, PROPERTY_IDS);
        return new ResponseReader.Circumstances(
                false, ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(",")));
    }

    private static String text(MultivaluedMap<String, ?> headers, String name) {
        Object value = headers.getFirst(name);
        return value == null ? null : value.toString();
    }

    /** Whether an answer that nobody will read, and so nobody refuse, is a page for people. */
    static boolean isPage(MultivaluedMap<String, ?> headers) {
        return "true".equals(String.valueOf(headers.getFirst(PAGE)));
    }

    /** What says that it is one and holds nothing is none; of what holds something nobody needs the first byte. */
    private static boolean isPage(ClientRequestContext request, ClientResponseContext response) throws IOException {
        String type = response.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return response.getStatus() / 100 == 2
                && type != null
                && type.toLowerCase(Locale.ROOT).contains("html")
                && operation(request).isPresent()
                && !promisesBody(request)
                && response.hasEntity()
                && response.getEntityStream().read() >= 0;
    }

    private static boolean promisesBody(ClientRequestContext request) {
        return invoked(request).filter(Answers::promisesBody).isPresent();
    }

    private static Optional<Method> invoked(ClientRequestContext request) {
        return Optional.ofNullable((Method) request.getProperty(INVOKED_METHOD));
    }

    private static boolean promisesBody(Method method) {
        boolean nothing = method.getReturnType() == void.class
                || method.getGenericReturnType().getTypeName().endsWith("<" + Void.class.getName() + ">");
        return !nothing;
    }
}
