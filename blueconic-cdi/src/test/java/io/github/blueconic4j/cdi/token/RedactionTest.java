package io.github.blueconic4j.cdi.token;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.blueconic4j.cdi.config.StoreKey;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.PendingAuthorization;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.transport.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No type that holds a secret shows it, and none can be written out. */
class RedactionTest {

    private static final String CANARY = "canary-5d1e";

    static Stream<Object> holdersOfSecrets() throws Exception {
        AccessToken token = new AccessToken(CANARY);
        TokenAnswer answer = new TokenAnswer(token, new RefreshToken(CANARY), Duration.ofHours(1), Duration.ZERO);
        TenantConfig config =
                new Settings().with("blueconic.client-secret", CANARY).read();
        TokenManager manager = new TokenManager(
                new GrantKey(Tenant.DEFAULT, "id", "default"),
                request -> request.publish(answer),
                Runnable::run,
                new FakeTiming(),
                Duration.ofSeconds(1));
        manager.get();
        Transport transport = new Transport(config, Runnable::run, new DaemonAlarm());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        return Stream.of(
                token,
                answer,
                TokenSnapshot.of(answer, 0, 0.5),
                manager,
                manager.getAsync(),
                config,
                config.secret(),
                new TenantConfig.ClientKey(keys, CANARY),
                transport,
                new ClientCredentials(config, new TokenEndpoint(config, transport), new RecordedEvents()),
                new RefreshToken(CANARY),
                new StoreKey("k1", CANARY.getBytes(StandardCharsets.UTF_8)),
                new GrantTokens(token, new RefreshToken(CANARY)),
                StoredGrant.consented(null, 1, CANARY, CANARY, 0, Duration.ofHours(1)),
                new PendingAuthorization(CANARY, CANARY, CANARY, "/"),
                new AuthorizationRequest(
                        URI.create("https://example.com/?state=" + CANARY), CANARY, CANARY, Duration.ZERO),
                new Transport.Answer(200, null, null, CANARY.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("holdersOfSecrets")
    void showsNoSecret(Object holder) {
        assertThat(holder.toString()).doesNotContain("canary").doesNotContain("99, 97, 110, 97, 114, 121");
        assertThat(holder).isNotInstanceOf(Serializable.class);
    }
}
