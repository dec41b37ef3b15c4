package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TlsTest {
    @TempDir
    private Path directory;

    private SimulatedTenant tenant;

    private void start() {
        tenant = SimulatedTenant.builder().profiles(3).tls(directory).start();
    }

    @AfterEach
    void stop() {
        if (tenant != null) {
            tenant.close();
        }
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore p12() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve("ca.p12"))) {
            store.load(in, "simulator".toCharArray());
        }
        return store;
    }

    private KeyStore pem() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(directory.resolve("ca.pem"))) {
            Certificate ca = CertificateFactory.getInstance("X.509").generateCertificate(in);
            store.setCertificateEntry("ca", ca);
        }
        return store;
    }

    private HttpResponse<String> get(SSLContext context, URI url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isAnsweredToWhoTrustsTheAuthorityAndToNobodyElse() throws Exception {
        start();
        URI page = tenant.url().resolve("/");

        assertThat(tenant.url()).hasScheme("https");
        assertThat(get(trusting(p12()), page).body()).contains(tenant.url() + "/rest/v2");
        assertThat(get(trusting(pem()), URI.create("https://127.0.0.1:" + page.getPort() + "/"))
                        .statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> get(SSLContext.getDefault(), page)).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void theKeysAreMadeOnceAndLinksAreOfTheSameScheme() throws Exception {
        start();
        byte[] first = Files.readAllBytes(directory.resolve("ca.pem"));
        tenant.close();
        start();
        SSLContext context = trusting(p12());
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        String form = "grant_type=client_credentials&client_id=" + tenant.clientId() + "&client_secret="
                + tenant.clientSecret();
        HttpRequest ask = HttpRequest.newBuilder(tenant.url().resolve("/rest/v2/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String token = Client.JSON
                .readTree(client.send(ask, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
        HttpRequest list = HttpRequest.newBuilder(tenant.url().resolve("/rest/v2/segments/allvisitors/profiles"))
                .header("Authorization", "Bearer " + token)
                .build();

        assertThat(Files.readAllBytes(directory.resolve("ca.pem"))).isEqualTo(first);
        assertThat(Client.JSON
                        .readTree(client.send(list, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .at("/links/0/href")
                        .asText())
                .startsWith(tenant.url().toString());
    }

    @Test
    void keysThatCannotBeReadAreNamed() throws IOException {
        start();
        tenant.close();
        Files.writeString(directory.resolve("keys.p12"), "garbage");

        assertThatThrownBy(this::start).hasMessageContaining("cannot be started");
    }
}
