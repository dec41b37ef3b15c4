package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;

/**
 * Sends a call by the tenant's own transport and not by the container's HTTP client, with the tenant's token, and to the
 * tenant alone; see docs/decisions. The container still makes the request, runs the application's filters and reads the
 * answer.
 */
final class Sender implements ClientRequestFilter {

    /** Last of all request filters: one of the application's own that came later would not be heard. */
    static final int PRIORITY = Integer.MAX_VALUE;

    private static final int UNAUTHORIZED = 401;
    /** RFC 9110 section 6.4.1. */
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final TenantRuntime tenant;

    Sender(TenantRuntime tenant) {
        this.tenant = tenant;
    }

    @Override
    public void filter(ClientRequestContext context) throws IOException {
        if (!tenant.config().isOrigin(context.getUri())) {
            throw new ConfigurationException(List.of("a call was about to go to another server than "
                    + tenant.config().key(ConfigKey.URL) + " names, without its token; leave the base URI to it"));
        }
        Optional<Operation> operation = Answers.operation(context);
        TokenManager tokens = operation.filter(Operation::open).isPresent() ? null : tenant.tokens();
        AccessToken token = tokens == null ? null : tokens.get();
        Request request = Requests.of(context, tenant.config());
        Reply reply = send(token == null ? request : Requests.authorized(request, token), isEndless(context));
        boolean renewed = token != null && reply.status() == UNAUTHORIZED && tokens.refuse(token);
        context.abortWith(response(reply, renewed));
    }

    private Reply send(Request request, boolean endless) throws IOException {
        try {
            return tenant.transport().send(request, tenant.retrier().timeLeft(), endless);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException("interrupted while waiting for the answer").initCause(stopped);
        }
    }

    private static boolean isEndless(ClientRequestContext context) {
        return Answers.operation(context)
                .filter(Operation.MODELS_GET_BINARY::equals)
                .isPresent();
    }

    private static Response response(Reply reply, boolean tokenRenewed) {
        Response.ResponseBuilder response = Response.status(reply.status());
        reply.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        if (tokenRenewed) {
            Answers.markTokenRenewed(response);
        }
        boolean bodiless = BODILESS.contains(reply.status());
        return bodiless ? response.build() : response.entity(reply.body()).build();
    }
}
