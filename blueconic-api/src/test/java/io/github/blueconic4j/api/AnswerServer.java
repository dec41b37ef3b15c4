package io.github.blueconic4j.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Answers every request with what the test said last, and keeps what arrived. */
public final class AnswerServer implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** A body that is written piece by piece, in chunks, and may be larger than any memory. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** One request as it arrived: method, request target undecoded, headers that matter, body. */
    public record Received(String method, String target, String contentType, String accept, String body) {}

    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String contentType = "application/json";
    private volatile String body = "{}";
    private volatile Body chunks;
    private volatile int missing;
    private final List<AutoCloseable> clients = new CopyOnWriteArrayList<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();

    public AnswerServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public AnswerServer answers(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.chunks = null;
        return this;
    }

    public AnswerServer answers(String contentType, Body body) {
        answers(200, contentType, "");
        this.chunks = body;
        return this;
    }

    /** Another status for the same body. */
    public AnswerServer status(int other) {
        this.status = other;
        return this;
    }

    /** From now on promises one byte more than it sends, and closes the connection. */
    public AnswerServer cutting() {
        missing = 1;
        return this;
    }

    /** Sends this header with every answer from now on. */
    public AnswerServer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A client without blueconic-cdi, as {@link RestClientBuilder} makes it. */
    public <T> T client(Class<T> api) {
        return client(api, builder -> builder);
    }

    public <T> T client(Class<T> api, UnaryOperator<RestClientBuilder> settings) {
        T client =
                settings.apply(RestClientBuilder.newBuilder().baseUri(base())).build(api);
        clients.add((AutoCloseable) client);
        return client;
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/rest/v2");
    }

    public Received last() {
        return received.get(received.size() - 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("Accept"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (contentType != null) {
                exchange.getResponseHeaders().set("Content-Type", contentType);
            }
            headers.forEach(exchange.getResponseHeaders()::set);
            if (chunks != null) {
                exchange.sendResponseHeaders(status, 0);
                chunks.writeTo(exchange.getResponseBody());
                return;
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length + missing);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
            }
        }
    }

    @Override
    public void close() {
        try {
            for (AutoCloseable client : clients) {
                client.close();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            server.stop(0);
        }
    }
}
