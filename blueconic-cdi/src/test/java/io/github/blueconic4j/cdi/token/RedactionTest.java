package io.github.blueconic4j.cdi.token;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.Stream;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.transport.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No type that holds a secret shows it, and none can be written out. */
class RedactionTest {

    private static final String CANARY = "canary-5d1e";

    static Stream<Object> holdersOfSecrets() throws Exception {
        AccessToken token = new AccessToken(CANARY);
        TokenAnswer answer = new TokenAnswer(token, Duration.ofHours(1));
        TenantConfig config =
                new Settings().with("blueconic.client-secret", CANARY).read();
        TokenManager manager = new TokenManager(
                new GrantKey(Tenant.DEFAULT, "id", "default"),
                grant -> answer,
                Runnable::run,
                new FakeTiming(),
                Duration.ofSeconds(1));
        manager.get();
        Transport transport = new Transport(config, Runnable::run);
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
                new ClientCredentials(config, transport),
                new Transport.Answer(200, null, null, CANARY.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("holdersOfSecrets")
    void showsNoSecret(Object holder) {
        assertThat(holder.toString()).doesNotContain("canary").doesNotContain("99, 97, 110, 97, 114, 121");
        assertThat(holder).isNotInstanceOf(Serializable.class);
    }
}
