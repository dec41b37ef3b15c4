package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.transport.LostConnection;
import io.github.blueconic4j.cdi.transport.Reply;
import io.github.blueconic4j.cdi.transport.Request;
import io.github.blueconic4j.cdi.transport.Transport;

/** Sends the requests of one diagnosis, each once, and all within one call time-out. */
final class Probes {

    private static final Duration NO_TIME = Duration.ofMillis(1);

    private final TenantConfig config;
    private final Transport transport;
    private Duration left;

    Probes(TenantRuntime tenant) {
        config = tenant.config();
        transport = tenant.transport();
        left = config.timeouts().call();
    }

    /** Makes something of an answer; need not read its body to the end. */
    @FunctionalInterface
    interface Reader<T> {

        T read(Reply reply, InputStream body, Duration roundTrip) throws IOException;
    }

    /**
     * @param path below {@code /rest/v2}, with its query
     * @param token null for none
     */
    <T> T get(Call call, String path, AccessToken token, Reader<T> reader) {
        Map<String, List<String>> headers = new HashMap<>(Requests.common(config));
        headers.put(HttpHeaders.ACCEPT, List.of(MediaType.APPLICATION_JSON));
        Request bare = new Request("GET", URI.create(config.base() + path), headers, null);
        Request request = token == null ? bare : Requests.authorized(bare, token);
        long sent = System.nanoTime();
        try {
            Reply reply = transport.send(request, left.compareTo(NO_TIME) < 0 ? NO_TIME : left, false);
            Duration roundTrip = Duration.ofNanos(System.nanoTime() - sent);
            try (InputStream body = reply.body()) {
                return reader.read(reply, body, roundTrip);
            }
        } catch (IOException failed) {
            throw LostConnection.failure(call, failed, config);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailedException(call, stopped, Outcome.UNKNOWN);
        } finally {
            left = left.minusNanos(System.nanoTime() - sent);
        }
    }
}
