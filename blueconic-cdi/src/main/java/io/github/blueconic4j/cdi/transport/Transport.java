package io.github.blueconic4j.cdi.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * The HTTP client of one tenant, for all that is sent there. It follows no redirect, and unlike those of containers it
 * never sends a change again by itself when the answer is lost; see docs/decisions.
 */
public final class Transport {

    /** The HTTP client takes no timeout of nothing. */
    private static final Duration SOON = Duration.ofMillis(1);

    static final String STOPPED = "the application has stopped";

    private final TenantConfig config;
    private final Executor executor;
    private final Alarm alarm;
    /** Null when the application has stopped. */
    private volatile HttpClient client;

    private final ConcurrentMap<Long, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /**
     * @param executor reads what is uploaded; it refuses nothing
     */
    public Transport(TenantConfig config, Executor executor, Alarm alarm) {
        this.config = config;
        this.executor = executor;
        this.alarm = alarm;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeouts().connect())
                // on the client's own thread, which saves each call two hand-overs; nothing of ours blocks there
                .executor(Runnable::run)
                // the JVM's own proxy settings are not ours
                .proxy(config.proxy().map(ProxySelector::of).orElse(HttpClient.Builder.NO_PROXY))
                .sslParameters(checkingTheHost());
        if (config.base().getScheme().equals("https")) {
            builder.sslContext(sslContext());
        }
        this.client = builder.build();
    }

    /** What the client does anyway, unless a property of the JDK says otherwise. */
    private static SSLParameters checkingTheHost() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /** Not the JVM's default one, which some containers replace; without a trust store, the JVM's certificates. */
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
     * Sends a request, once, and returns with the head of its answer; the body is read by the caller, who closes it.
     *
     * @param left until everything must be over, the body included
     * @param endless whether the body may take longer than that, as long as it makes progress
     * @throws IOException when no answer came; {@link NotSent} tells whether the request went out
     */
    public Reply send(Request request, Duration left, boolean endless) throws IOException, InterruptedException {
        Long deadline = endless ? null : System.nanoTime() + left.toNanos();
        HttpResponse.BodyHandler<InputStream> body = head -> new BodyStream(config, alarm, deadline);
        HttpResponse<InputStream> answer =
                request.content() == null || request.content().isShort()
                        ? sendAtOnce(request, left, body)
                        : Exchange.start(
                                        client(),
                                        executor,
                                        request,
                                        new Watch(config, null, ConfigKey.CALL_TIMEOUT, left),
                                        body)
                                .await();
        if (isOfTheProxy(answer)) {
            throw refusedByTheProxy();
        }
        return reply(answer, answer.body());
    }

    /** The short way for a short request: {@code send} does in the caller's thread what {@code sendAsync} does in three. */
    private <T> HttpResponse<T> sendAtOnce(Request request, Duration left, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        Duration firstByte = config.timeouts().firstByte();
        boolean byCall = left.compareTo(firstByte) < 0;
        Duration timeout = byCall ? left : firstByte;
        HttpRequest.Builder builder = Exchange.head(request)
                .timeout(timeout.compareTo(SOON) < 0 ? SOON : timeout)
                .method(
                        request.method(),
                        request.content() == null
                                ? Exchange.nothing(request)
                                : Exchange.publisher(request, new Watch(config, null, ConfigKey.CALL_TIMEOUT, left)));
        try {
            return client().send(builder.build(), body);
        } catch (HttpConnectTimeoutException late) {
            throw late;
        } catch (HttpTimeoutException late) {
            throw Watch.late(config, byCall ? ConfigKey.CALL_TIMEOUT : ConfigKey.FIRST_BYTE_TIMEOUT);
        }
    }

    /**
     * Sends a request, once, and returns at once. The body is read whole, as far as it fits; cancelling the future ends
     * the exchange, and so does what makes it fail: with the cause that {@link #send} throws.
     *
     * @param left until everything must be over
     * @param maxBytes how much of the body is read; the rest is dropped
     */
    public CompletableFuture<Reply> sendAsync(Request request, Duration left, int maxBytes) {
        return sendAsync(request, new Watch(config, alarm, ConfigKey.CALL_TIMEOUT, left), maxBytes);
    }

    private CompletableFuture<Reply> sendAsync(Request request, Watch watch, int maxBytes) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        long number = count.incrementAndGet();
        underWay.put(number, reply);
        CompletableFuture<?> unusedStop = reply.whenComplete((answer, failed) -> underWay.remove(number));
        try {
            begin(Exchange.start(client(), executor, request, watch, info -> new BoundedBody(maxBytes, watch)), reply);
        } catch (ConnectException stopped) {
            reply.completeExceptionally(stopped);
        }
        return reply;
    }

    private void begin(Exchange<byte[]> exchange, CompletableFuture<Reply> reply) {
        CompletableFuture<?> unusedAnswer = exchange.answer().whenComplete((answer, failed) -> {
            exchange.stopWatch();
            if (failed == null && isOfTheProxy(answer)) {
                reply.completeExceptionally(refusedByTheProxy());
            } else if (failed == null) {
                reply.complete(reply(answer, new ByteArrayInputStream(answer.body())));
            } else {
                reply.completeExceptionally(exchange.failure(failed));
            }
        });
        CompletableFuture<?> unusedEnd = reply.whenComplete((answer, failed) -> exchange.cancel());
    }

    /**
     * Throws when the application has stopped.
     *
     * @throws ConnectException of which {@link LostConnection} says that
     */
    public void requireRunning() throws ConnectException {
        HttpClient unused = client();
    }

    /** Says that the time of a whole call is over. */
    public HttpTimeoutException callTimeout() {
        return Watch.late(config, ConfigKey.CALL_TIMEOUT);
    }

    private HttpClient client() throws ConnectException {
        HttpClient now = client;
        if (now == null) {
            throw new ConnectException(STOPPED);
        }
        return now;
    }

    /**
     * Nothing more is sent. Whose thread waits for an answer gets it; other exchanges are given up, since nobody would
     * watch their time any more. The client's thread and connections go with the client, which nobody can close before
     * Java 21.
     */
    public void stop() {
        client = null;
        underWay.forEach((number, reply) -> reply.completeExceptionally(new InterruptedIOException(STOPPED)));
    }

    /** The one refusal of a tunnel that the client takes for an answer, and one without a body. */
    private boolean isOfTheProxy(HttpResponse<?> answer) {
        return answer.statusCode() == HttpURLConnection.HTTP_PROXY_AUTH
                && config.proxy().isPresent();
    }

    private static IOException refusedByTheProxy() {
        return new IOException(NotSent.NO_TUNNEL + ", got: " + HttpURLConnection.HTTP_PROXY_AUTH);
    }

    private static Reply reply(HttpResponse<?> answer, InputStream body) {
        String encoding = answer.headers().firstValue("Content-Encoding").orElse(null);
        return new Reply(answer.statusCode(), answer.headers(), Gunzip.of(encoding, body));
    }

    /**
     * Sends a form with what the client has to say of itself, once, and waits for the answer.
     *
     * @param path below {@code /rest/v2}
     * @param form already encoded
     * @param deadline for the whole exchange, the last byte of the answer included
     * @param maxBytes how much of the body is read; the rest is dropped
     * @throws IOException when no answer came; {@code ConnectException} and its kind when nothing was sent
     */
    public Answer postForm(String path, String form, Duration deadline, int maxBytes)
            throws IOException, InterruptedException {
        Request request = new Request(
                "POST",
                URI.create(config.base() + path),
                Map.of(
                        "Content-Type", List.of("application/x-www-form-urlencoded"),
                        "Accept", List.of("application/json"),
                        "User-Agent", List.of(UserAgent.of(config))),
                Content.of(form.getBytes(StandardCharsets.US_ASCII)));
        CompletableFuture<Reply> exchange =
                sendAsync(request, new Watch(config, alarm, ConfigKey.TOKEN_TIMEOUT, deadline), maxBytes);
        try {
            Reply reply = exchange.get();
            return new Answer(
                    reply.status(),
                    reply.header("Content-Type"),
                    reply.header("Retry-After"),
                    reply.body().readAllBytes());
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
