package io.github.blueconic4j.cdi.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Attempt;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.LostConnection;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;

/** The steps of one attempt that do not wait for a server, in the order of the methods. */
final class RunningAttempt<T> {

    private static final int UNAUTHORIZED = 401;

    private final ApiCall<T> call;
    private final Attempt attempt;
    private final TenantConfig config;
    private final Transport transport;
    private final TokenManager tokens;
    private final ClientFilters filters;
    private final Listeners listeners;

    /** Null where no filter is configured. */
    private FilteredRequest filtered;

    private Map<String, List<String>> headers;
    private AccessToken token;
    /** Null where there is no listener. */
    private Listeners.Observed observed;

    RunningAttempt(
            ApiCall<T> call,
            Attempt attempt,
            TenantConfig config,
            Transport transport,
            TokenManager tokens,
            Filters filters,
            Listeners listeners) {
        this.call = call;
        this.attempt = attempt;
        this.config = config;
        this.transport = transport;
        this.tokens = tokens;
        this.filters = filters.of(call.api());
        this.listeners = listeners;
        this.headers = call.request().headers();
    }

    ApiCall<T> call() {
        return call;
    }

    Attempt attempt() {
        return attempt;
    }

    /** Runs the request filters of the application. */
    void filter() throws IOException {
        transport.requireRunning();
        if (!filters.isEmpty()) {
            filtered = new FilteredRequest(call);
            try {
                filters.request(filtered);
            } catch (IOException | RuntimeException | LinkageError failed) {
                throw new CallNotSentException(
                        call.name(), "a request filter of the application failed: " + words(failed), failed);
            }
            headers = filters.headers(headers, filtered);
        }
    }

    /** Messages of this library hold no values; those of others may. */
    private static String words(Throwable failed) {
        return failed instanceof UnsupportedInFilterException ours
                ? ours.getMessage()
                : failed.getClass().getSimpleName();
    }

    /**
     * Makes the request complete.
     *
     * @param token null for none
     */
    Request request(AccessToken token) {
        this.token = token;
        if (!config.isOrigin(call.request().uri())) {
            throw new ConfigurationException(List.of("a call was about to go to another server than "
                    + config.key(ConfigKey.URL) + " names; nothing was sent"));
        }
        requireTime();
        if (!listeners.isEmpty()) {
            headers = RequestHeaders.copy(headers);
            observed = listeners.before(call, config.tenant().name(), attempt, headers);
            // a slow listener may have taken the rest of it
            requireTime();
        }
        return call.request().with(headers, token == null ? null : token.authorization());
    }

    private void requireTime() {
        if (attempt.timeLeft().isZero()) {
            throw late();
        }
    }

    /** The time of the call was over before the request was sent. */
    ConnectionFailedException late() {
        IOException late = transport.callTimeout();
        return new ConnectionFailedException(call.name(), late, late.getMessage(), Outcome.NOT_PROCESSED);
    }

    /** Reads the response; its body is closed unless the caller reads it. */
    T read(Reply reply) {
        boolean open = false;
        try {
            if (observed != null) {
                observed.responded(reply.status());
            }
            boolean renewed = token != null && reply.status() == UNAUTHORIZED && tokens.refuse(token);
            filterResponse(reply);
            Response response = new Response(call.name(), reply, renewed, config.maxResponseSize());
            T value = call.handler().read(response);
            open = call.streamed();
            return value;
        } catch (IOException failed) {
            throw LostConnection.failure(call.name(), failed, config);
        } catch (BlueConicException failed) {
            throw failed;
        } catch (RuntimeException | LinkageError | AssertionError failed) {
            throw unreadable(reply, "reading it failed on this side", failed);
        } finally {
            if (!open) {
                close(reply);
            }
        }
    }

    private void filterResponse(Reply reply) {
        if (filtered != null) {
            try {
                filters.response(filtered, reply);
            } catch (IOException | RuntimeException | LinkageError failed) {
                throw unreadable(reply, "a response filter of the application failed", failed);
            }
        }
    }

    private UnreadableResponseException unreadable(Reply reply, String what, Throwable failed) {
        return new UnreadableResponseException(
                call.name(), reply.status(), reply.header("Content-Type"), what + ": " + words(failed), failed);
    }

    /** What was read before the connection broke stays true. */
    private static void close(Reply reply) {
        try {
            reply.body().close();
        } catch (IOException cut) {
            // nothing is left to read
        }
    }
}
