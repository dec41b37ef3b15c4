package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.ConnectProxy;
import io.github.blueconic4j.cdi.testing.KeyPairs;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.testing.TlsTenant;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What keeps a connection from coming about is said with the key to look at: by calls that wait, by those that do not, and
 * by token requests. Each case is two tenants of one application, without tokens and with them.
 */
@Timeout(120)
class NoConnectionTest {

    private static final String NOWHERE = "nosuchhost.invalid";
    private static final String WITH_TOKENS = "-t";
    private static final String NOT_TRUSTED = "the server's certificate is not trusted: check {trust-store}";
    private static final String OTHER_HOST = "the server's certificate is for another host: check the host in {url}";
    private static final String NOT_VALID = "the certificate of the server in {url} is not valid at this time";

    @TempDir
    static Path directory;

    private static final List<Case> CASES = new ArrayList<>();
    private static final List<TlsTenant> SERVERS = new ArrayList<>();
    private static final List<AutoCloseable> OTHERS = new ArrayList<>();
    private static Path authority;
    private static Path trust;
    private static Application application;

    /** The names in braces are keys of the tenant. */
    private record Case(String name, Outcome outcome, String words, Map<String, String> settings) {

        String words(String tenant) {
            return words.replace("{", "blueconic.tenants." + tenant + ".").replace("}", "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        authority = KeyPairs.authority(directory.resolve("authority.p12"));
        trust = KeyPairs.trusting(authority, directory.resolve("trust.p12"));
        Path good = signed("good", "localhost", "-1H");
        Path stranger = KeyPairs.generate(directory.resolve("stranger.p12"));
        certificates(good, stranger);
        clientCertificates(good, stranger);
        addresses(good);
        proxies(good);

        Map<String, String> settings = new TreeMap<>();
        CASES.forEach(each -> {
            put(settings, each, each.name(), "none");
            put(settings, each, each.name() + WITH_TOKENS, "client-credentials");
        });
        settings.put(
                "blueconic.tenant-names",
                CASES.stream()
                        .flatMap(each -> Stream.of(each.name(), each.name() + WITH_TOKENS))
                        .collect(Collectors.joining(",")));
        application = Application.start(settings);
    }

    private static void put(Map<String, String> settings, Case each, String tenant, String grant) {
        String prefix = "blueconic.tenants." + tenant + ".";
        settings.put(prefix + "grant", grant);
        settings.put(prefix + "client-id", "my-client");
        settings.put(prefix + "client-secret", Settings.SECRET);
        settings.put(prefix + "retry.attempts", "1");
        settings.put(prefix + "connect-timeout", "PT2S");
        each.settings().forEach((key, value) -> settings.put(prefix + key, value));
    }

    private static void certificates(Path good, Path stranger) throws Exception {
        URI url = server(good, null).url();
        refused("no-trust-store", NOT_TRUSTED, Map.of("url", url.toString()));
        refused("other-trust-store", NOT_TRUSTED, to(url, stranger));
        refused("self-signed", NOT_TRUSTED, to(server(stranger, null).url(), trust));
        refused(
                "other-host",
                OTHER_HOST,
                to(server(signed("other", "shop.example", "-1H"), null).url(), trust));
        refused("other-name", OTHER_HOST, to(URI.create("https://127.0.0.1:" + url.getPort()), trust));
        refused(
                "expired",
                NOT_VALID,
                to(server(signed("expired", "localhost", "-3d"), null).url(), trust));
        refused(
                "not-yet-valid",
                NOT_VALID,
                to(server(signed("early", "localhost", "+2d"), null).url(), trust));
    }

    private static void clientCertificates(Path good, Path stranger) throws Exception {
        for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
            URI url = server(good, trust, protocol).url();
            String name = protocol.substring(protocol.length() - 1);
            refused("no-client-certificate-" + name, "check {key-store}, it may want a client", to(url, trust));
            Map<String, String> wrong = new TreeMap<>(to(url, trust));
            wrong.put("key-store", stranger.toString());
            wrong.put("key-store-password", KeyPairs.PASSWORD);
            refused("wrong-client-certificate-" + name, "check {key-store}, it may want a client", wrong);
        }
    }

    private static void addresses(Path good) throws Exception {
        SimulatedTenant plain = keep(SimulatedTenant.builder().profiles(1).start());
        refused(
                "https-to-http",
                "TLS failed: check {url}, whose port may not be one for https",
                Map.of("url", plain.url().toString().replace("http:", "https:")));
        URI http = URI.create(server(good, null).url().toString().replace("https:", "http:"));
        add("http-to-https", Outcome.UNKNOWN, "no answer (", Map.of("url", http.toString()));
        refused("unknown-host", "the host is not known: check {url}", Map.of("url", "https://" + NOWHERE));
        refused("nobody", "nobody takes the connection: check {url}", Map.of("url", "https://localhost:" + freePort()));
    }

    private static void proxies(Path good) throws Exception {
        URI url = server(good, null).url();
        through("proxy-down", url, "localhost:" + freePort(), "the proxy does not take the connection: check {proxy}");
        through("proxy-unknown", url, NOWHERE + ":3128", "the proxy's host is not known: check {proxy}");
        for (int status : new int[] {302, 403, 502}) {
            String words = "the proxy did not let the connection through: check {proxy}";
            through("proxy-" + status, url, keep(new ConnectProxy(status)).address(), words);
        }
        String words = "{proxy} must be one that needs no password";
        through("proxy-407", url, keep(new ConnectProxy(407)).address(), words);
        URI elsewhere = server(signed("behind", "shop.example", "-1H"), null).url();
        through(
                "other-host-behind-a-proxy",
                elsewhere,
                keep(new ConnectProxy(200)).address(),
                OTHER_HOST);
    }

    private static void through(String name, URI url, String proxy, String words) {
        Map<String, String> settings = new TreeMap<>(to(url, trust));
        settings.put("proxy", proxy);
        refused(name, words, settings);
    }

    private static void refused(String name, String words, Map<String, String> settings) {
        add(name, Outcome.NOT_PROCESSED, words, settings);
    }

    private static void add(String name, Outcome outcome, String words, Map<String, String> settings) {
        CASES.add(new Case(name, outcome, words, settings));
    }

    private static Map<String, String> to(URI url, Path trusted) {
        return Map.of(
                "url", url.toString(),
                "trust-store", trusted.toString(),
                "trust-store-password", KeyPairs.PASSWORD);
    }

    private static Path signed(String name, String host, String start) throws Exception {
        return KeyPairs.signed(authority, host, start, directory.resolve(name + ".p12"));
    }

    private static TlsTenant server(Path keys, Path clients, String... protocols) throws Exception {
        TlsTenant server = keep(new TlsTenant(keys, clients, protocols));
        SERVERS.add(server);
        return server;
    }

    private static <T extends AutoCloseable> T keep(T closeable) {
        OTHERS.add(closeable);
        return closeable;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        for (AutoCloseable each : OTHERS) {
            each.close();
        }
    }

    static List<Case> cases() {
        return CASES;
    }

    private static <T> T api(String tenant, Class<T> type) {
        return application.clients().tenants().get(tenant).api(type);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isSaidWithTheKeyToLookAt(Case each) {
        String tenant = each.name();
        check(each, tenant, "GET /segments → ", failure(tenant));
        check(each, tenant, "GET /profiles/{profileId} → ", asynchronousFailure(tenant));
        String withTokens = tenant + WITH_TOKENS;
        check(each, withTokens, "POST /oauth/token → ", failure(withTokens));
        check(each, withTokens, "POST /oauth/token → ", asynchronousFailure(withTokens));
        assertThat(SERVERS).allSatisfy(server -> assertThat(server.requests()).isEmpty());
    }

    private static Throwable failure(String tenant) {
        return catchThrowableOfType(
                BlueConicException.class, () -> api(tenant, SegmentsApi.class).list(null, null, null));
    }

    private static Throwable asynchronousFailure(String tenant) {
        return catchThrowableOfType(ExecutionException.class, () -> api(tenant, ProfilesApi.class)
                        .getAsync("p1", ProfileQuery.builder().build())
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS))
                .getCause();
    }

    private static void check(Case each, String tenant, String call, Throwable failure) {
        // a token request of unknown outcome leaves nothing unknown of the call
        Throwable lost = failure instanceof CallNotSentException noToken && noToken.outcome() == Outcome.NOT_PROCESSED
                ? failure.getCause()
                : failure;
        assertThat(lost)
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageStartingWith(call)
                .hasMessageContaining(each.words(tenant))
                .hasMessageContaining(
                        each.outcome() == Outcome.UNKNOWN ? "may have received the call" : "nothing was sent");
        assertThat(((ConnectionFailedException) lost).outcome()).isEqualTo(each.outcome());
    }
}
