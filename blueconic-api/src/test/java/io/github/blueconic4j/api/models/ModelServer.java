package io.github.blueconic4j.api.models;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Answers by a handler of the test, for what needs bytes, headers or time. Holds its one client: RESTEasy closes a
 * client that nobody refers to any more, and its streams with it.
 */
final class ModelServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ModelsApi client;

    ModelServer(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/rest/v2");
        client = RestClientBuilder.newBuilder().baseUri(base).build(ModelsApi.class);
    }

    ModelsApi client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        ((Closeable) client).close();
        server.stop(0);
        threads.shutdownNow();
    }
}
