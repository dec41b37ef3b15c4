package io.github.blueconic4j.cdi.transport;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * The HTTP client of one tenant for what must not be sent twice behind the caller's back: token requests. It follows no
 * redirect, and unlike other clients it never repeats a POST by itself.
 */
public final class Transport {

    private final TenantConfig config;
    private final HttpClient client;

    /**
     * @param executor runs the client's own work; the caller stops it
     */
    public Transport(TenantConfig config, Executor executor) {
        this.config = config;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeouts().connect())
                .executor(executor);
        config.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        if (config.trustStore().isPresent() || config.clientKey().isPresent()) {
            builder.sslContext(sslContext());
        }
        this.client = builder.build();
    }

    private SSLContext sslContext() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(config.trustStore().orElse(null));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (config.clientKey().isPresent()) {
                TenantConfig.ClientKey key = config.clientKey().get();
                keys.init(key.keyStore(), key.password().toCharArray());
            } else {
                keys.init(null, null);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException wrong) {
            throw new ConfigurationException(List.of(config.key(ConfigKey.KEY_STORE) + " or "
                    + config.key(ConfigKey.TRUST_STORE) + " cannot be used ("
                    + wrong.getClass().getSimpleName()
                    + "); check the passwords"));
        }
    }

    /**
     * Sends a form, once.
     *
     * @param path below {@code /rest/v2}
     * @param form already encoded
     * @param deadline for the whole exchange, the last byte of the answer included
     * @param maxBytes how much of the body is read; the rest is dropped
     * @throws IOException when no answer came; {@code ConnectException} and its kind when nothing was sent
     */
    public Answer postForm(String path, String form, Duration deadline, int maxBytes)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header("User-Agent", UserAgent.of(config))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, info -> new BoundedBody(maxBytes));
        try {
            HttpResponse<byte[]> response = exchange.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(null),
                    response.headers().firstValue("Retry-After").orElse(null),
                    response.body());
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no complete answer within " + deadline);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    /** The status of an answer, two headers, and its body as far as it was read. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, String contentType, String retryAfter, byte[] body) {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
