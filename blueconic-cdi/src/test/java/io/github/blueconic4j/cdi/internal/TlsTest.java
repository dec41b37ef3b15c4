package io.github.blueconic4j.cdi.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;

import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.ConnectProxy;
import io.github.blueconic4j.cdi.testing.KeyPairs;
import io.github.blueconic4j.cdi.testing.TlsTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The same certificates and the same proxy for token requests and for calls. */
@Timeout(60)
class TlsTest {

    @TempDir
    static Path directory;

    private static Path store;
    private static TlsTenant tenant;

    private final Map<String, String> settings = Application.settings(tenant.url());

    @BeforeAll
    static void start() throws Exception {
        store = KeyPairs.generate(directory.resolve("store.p12"));
        tenant = new TlsTenant(store, store);
    }

    @AfterAll
    static void stop() throws Exception {
        tenant.close();
    }

    @BeforeEach
    void reset() {
        tenant.requests().clear();
        settings.put("blueconic.retry.attempts", "1");
    }

    private void use(String key) {
        settings.put("blueconic." + key, store.toString());
        settings.put("blueconic." + key + "-password", KeyPairs.PASSWORD);
    }

    private ConnectionFailedException failure() {
        try (Application application = Application.start(settings)) {
            return catchThrowableOfType(
                    ConnectionFailedException.class,
                    () -> application.clients().segments().list(null, null, null));
        }
    }

    @Test
    void trustsTheTrustStoreAndShowsTheClientCertificate() {
        use("trust-store");
        use("key-store");
        listSegments();
        assertThat(tenant.requests())
                .containsExactly("POST /rest/v2/oauth/token CN=localhost", "GET /rest/v2/segments CN=localhost");
    }

    @Test
    void goesThroughTheProxyThatIsConfigured() throws Exception {
        use("trust-store");
        use("key-store");
        try (ConnectProxy proxy = new ConnectProxy(200)) {
            settings.put("blueconic.proxy", proxy.address());
            listSegments();
            assertThat(proxy.asked()).isNotEmpty().containsOnly("CONNECT localhost:" + tenant.port() + " HTTP/1.1");
        }
        assertThat(tenant.requests())
                .containsExactly("POST /rest/v2/oauth/token CN=localhost", "GET /rest/v2/segments CN=localhost");
    }

    @Test
    void checksTheHostWhateverTheContainersClientIsTold() {
        use("trust-store");
        use("key-store");
        settings.put("blueconic.url", "https://127.0.0.1:" + tenant.port());
        settings.put("blueconic/mp-rest/hostnameVerifier", AnyHost.class.getName());
        assertThat(failure()).hasMessageContaining("another host");
        assertThat(tenant.requests()).isEmpty();
    }

    @Test
    void takesNoProxyFromTheJvm() throws Exception {
        use("trust-store");
        use("key-store");
        Map<String, String> jvm = new TreeMap<>(Map.of("http.nonProxyHosts", "", "https.proxyHost", "localhost"));
        try (ConnectProxy proxy = new ConnectProxy(403)) {
            jvm.put("https.proxyPort", proxy.address().replace("localhost:", ""));
            jvm.forEach(System::setProperty);
            listSegments();
            assertThat(proxy.asked()).isEmpty();
        } finally {
            jvm.keySet().forEach(System::clearProperty);
        }
    }

    private void listSegments() {
        try (Application application = Application.start(settings)) {
            assertThat(application.clients().segments().list(null, null, null).segments())
                    .isEmpty();
        }
    }

    @Test
    void sendsNothingToAServerThatIsNotTrusted() {
        use("key-store");
        assertThat(failure().outcome()).isEqualTo(Outcome.NOT_PROCESSED);

        settings.put("blueconic.grant", "none");
        assertThat(failure().outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        assertThat(tenant.requests()).isEmpty();
    }

    @Test
    void failsTypedWhereTheServerWantsACertificateAndThereIsNone() {
        use("trust-store");
        assertThat(failure()).hasMessageStartingWith("POST /oauth/token → no answer");

        settings.put("blueconic.grant", "none");
        assertThat(failure()).hasMessageStartingWith("GET /segments → no answer");
        assertThat(tenant.requests()).isEmpty();
    }

    public static class AnyHost implements HostnameVerifier {

        @Override
        public boolean verify(String host, SSLSession session) {
            return true;
        }
    }
}
