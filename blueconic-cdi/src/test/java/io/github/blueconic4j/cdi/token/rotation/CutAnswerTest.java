package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.Consents;
import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.Obtained;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.Postponed;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.MemoryTokenStore;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.transport.Transport;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Criterion 14, and 200s that say nothing: no new refresh token is ever lost without a word. */
class CutAnswerTest {

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TenantConfig config = new Settings()
            .url(tenant.url())
            .with("blueconic.client-id", tenant.clientId())
            .with("blueconic.client-secret", tenant.clientSecret())
            .read();
    private final GrantKey grant = GrantKey.of(config);
    private final FakeTiming timing = new FakeTiming();
    private final TokenCipher cipher = new TokenCipher(List::of);
    private final RecordedEvents events = new RecordedEvents();
    private TokenStore store;

    @AfterEach
    void stop() {
        threads.shutdownNow();
        tenant.close();
    }

    /** A node whose access token has ended. */
    private Rotation node() {
        store = new MemoryTokenStore(timing);
        TokenAnswer answer = Consents.give(tenant, config);
        GrantTokens tokens = new GrantTokens(answer.token(), answer.refreshToken());
        store.put(
                grant,
                0,
                now -> StoredGrant.consented(
                        null,
                        1,
                        cipher.fingerprint(tokens.refresh().value()),
                        tokens.seal(cipher, grant, 1),
                        now,
                        Duration.ZERO));
        return new Rotation(
                grant,
                new RotationLimits(Duration.ofSeconds(60), Duration.ofSeconds(25), Optional.empty()),
                new TokenEndpoint(config, new Transport(config, threads, new DaemonAlarm())),
                store,
                cipher,
                new TokenKeeper(grant, store, Spill.NONE, timing),
                events,
                timing,
                () -> {});
    }

    private BlueConicException failure(Rotation rotation) {
        return catchThrowableOfType(Postponed.class, () -> rotation.acquire(new Obtained(grant, false)))
                .failure();
    }

    private void assertAtRiskThenLost(Rotation rotation, BlueConicException first) {
        assertThat(first).isInstanceOfAny(ConnectionFailedException.class, UnreadableResponseException.class);
        assertThat(store.find(grant).orElseThrow().grant().state()).isEqualTo(GrantState.INFLIGHT);
        assertThat(events.all()).hasSize(1).first().isInstanceOf(GrantAtRisk.class);
        assertLostAfterTheLease(rotation);
    }

    private void assertLostAfterTheLease(Rotation rotation) {
        timing.advance(Duration.ofSeconds(61));
        assertThat(failure(rotation)).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(events.all()).hasSize(2).last().isInstanceOf(ReauthorizationRequired.class);
        events.all().clear();
    }

    private Rotation cutAt(int bytes) {
        Rotation rotation = node();
        tenant.fault(Fault.cutAt(bytes).grant("refresh_token"));
        return rotation;
    }

    private boolean acquires(Rotation rotation) {
        try {
            rotation.acquire(new Obtained(grant, false));
            return true;
        } catch (Postponed postponed) {
            assertThat(postponed.failure())
                    .isInstanceOfAny(ConnectionFailedException.class, UnreadableResponseException.class);
            return false;
        }
    }

    @Test
    void cutAtAnyByteItIsAtRiskAndSaidToBe() {
        int length = 0;
        for (Rotation rotation = cutAt(length); !acquires(rotation); rotation = cutAt(length)) {
            assertThat(events.all()).hasSize(1).first().isInstanceOf(GrantAtRisk.class);
            assertLostAfterTheLease(rotation);
            length++;
        }
        assertThat(length).as("the whole body").isGreaterThan(130);
        assertThat(tenant.oauthCount("reuses")).isEqualTo(length);
    }

    @Test
    void garbageInsteadOfTokensIsAtRiskToo() {
        for (String body : List.of(
                "", "<html>login</html>", "{}", "[]", "null", "{\"refresh_token\":\"x\"}", "{\"access_token\":")) {
            Rotation rotation = node();
            tenant.fault(Fault.answerAfterCommit(200, body).grant("refresh_token"));
            assertAtRiskThenLost(rotation, failure(rotation));
        }
    }

    @Test
    void oddLivesAreNoLoops() {
        for (String life : List.of("\"3600\"", "-5", "0", "1e30", "null", "\"soon\"")) {
            Rotation rotation = node();
            tenant.fault(Fault.answerAfterCommit(
                            200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"x\":1,\"expires_in\":" + life + "}")
                    .grant("refresh_token"));
            long before = tenant.requestCount("POST /oauth/token");
            for (int i = 0; i < 5; i++) {
                Obtained obtained = new Obtained(grant, false);
                rotation.holds(0);
                rotation.acquire(obtained);
                assertThat(obtained.answer().token().value()).isEqualTo("a");
                assertThat(obtained.answer().life()).isBetween(Duration.ofSeconds(60), Duration.ofDays(1));
            }
            assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(before + 1);
        }
    }
}
