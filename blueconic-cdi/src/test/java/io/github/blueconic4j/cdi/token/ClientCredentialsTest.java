package io.github.blueconic4j.cdi.token;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.testing.DaemonAlarm;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.Obtained;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.Settings;
import io.github.blueconic4j.cdi.transport.Transport;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The client credentials grant against a tenant that knows one client. */
class ClientCredentialsTest {

    private static final String TOKEN = "POST /oauth/token";

    private static SimulatedTenant tenant;
    private static ExecutorService threads;

    private final FakeTiming timing = new FakeTiming();
    private final Settings settings = new Settings()
            .url(tenant.url())
            .with("blueconic.client-id", tenant.clientId())
            .with("blueconic.client-secret", tenant.clientSecret());

    @BeforeAll
    static void startTenant() {
        tenant = SimulatedTenant.builder()
                .clientId("an id & more")
                .clientSecret(Settings.SECRET + " +&=%/é")
                .ttl(Duration.ofSeconds(1234))
                .start();
        threads = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stopTenant() {
        tenant.close();
        threads.shutdownNow();
    }

    @BeforeEach
    void resetTenant() {
        tenant.reset();
    }

    private TokenAnswer acquire() {
        TenantConfig config = settings.read();
        return Obtained.by(
                new ClientCredentials(
                        config,
                        new TokenEndpoint(config, new Transport(config, threads, new DaemonAlarm())),
                        new RecordedEvents()),
                config);
    }

    private TokenManager manager() {
        TenantConfig config = settings.read();
        return new TokenManager(
                GrantKey.of(config),
                new ClientCredentials(
                        config,
                        new TokenEndpoint(config, new Transport(config, threads, new DaemonAlarm())),
                        new RecordedEvents()),
                threads,
                timing,
                Duration.ofSeconds(20));
    }

    @Test
    void obtainsATokenWithIdAndSecretOfAnyCharacters() {
        TokenAnswer answer = acquire();

        assertThat(answer.token().value()).isNotBlank();
        assertThat(answer.life()).isEqualTo(Duration.ofSeconds(1234));
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(1);
    }

    @Test
    void obtainsATokenBehindTheUrlFormsThatPeoplePaste() {
        for (String suffix : new String[] {"", "/", "/rest/v2", "/rest/v2/"}) {
            settings.url(URI.create(tenant.url() + suffix));
            assertThat(acquire().token()).as(suffix).isNotNull();
        }
    }

    @Test
    void namesBothKeysWhenTheClientIsRejectedAndAsksNoSecondTimeWithinAMinute() {
        settings.with("blueconic.client-secret", "canary-wrong");
        TokenManager tokens = manager();

        assertThatThrownBy(tokens::get)
                .isInstanceOf(ClientRejectedException.class)
                .hasMessageContainingAll("blueconic.client-id", "blueconic.client-secret", "invalid_client")
                .hasMessageNotContainingAny("canary", tenant.clientId());
        timing.advance(Duration.ofSeconds(59));
        assertThatThrownBy(tokens::get).isInstanceOf(ClientRejectedException.class);
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(1);
    }

    @Test
    void readsTheSecretAgainBeforeEachRequest() {
        settings.with("blueconic.client-secret", "canary-wrong");
        TokenManager tokens = manager();
        assertThatThrownBy(tokens::get).isInstanceOf(ClientRejectedException.class);

        settings.with("blueconic.client-secret", tenant.clientSecret());
        timing.advance(Duration.ofSeconds(60));
        assertThat(tokens.get()).isNotNull();
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(2);
    }

    @Test
    void saysWhichKeyIsGoneWhenTheSecretIsTakenAwayAndSendsNothing() {
        TenantConfig config = settings.read();
        ClientCredentials credentials = new ClientCredentials(
                config,
                new TokenEndpoint(config, new Transport(config, threads, new DaemonAlarm())),
                new RecordedEvents());
        settings.without("blueconic.client-secret");

        assertThatThrownBy(() -> Obtained.by(credentials, config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("blueconic.client-secret");
        assertThat(tenant.requestCount(TOKEN)).isZero();
    }

    @Test
    void tellsABusyServerFromABrokenOne() {
        tenant.fault(Fault.answer(429, "").on(TOKEN).header("Retry-After", "7"));
        assertThat(catchThrowableOfType(TooManyRequestsException.class, this::acquire)
                        .retryAfter())
                .contains(Duration.ofSeconds(7));
        tenant.fault(Fault.answer(503, "").on(TOKEN));
        assertThat(catchThrowableOfType(TemporarilyUnavailableException.class, this::acquire)
                        .retryAfter())
                .isEmpty();
        for (int status : new int[] {400, 401, 403, 404, 500, 501, 502}) {
            tenant.fault(Fault.answer(status, "").on(TOKEN));
            assertThat(catchThrowable(this::acquire))
                    .isExactlyInstanceOf(BlueConicHttpException.class)
                    .hasMessage("POST /oauth/token → " + status);
        }
    }

    @Test
    void refusesEveryRedirectAndFollowsNone() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            tenant.fault(Fault.answer(status, "").on(TOKEN).header("Location", tenant.url() + "/rest/v2/oauth/token"));
            assertThatThrownBy(this::acquire)
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining(Integer.toString(status));
        }
        assertThat(tenant.requestLines()).hasSize(5);
    }

    @Test
    void reportsAPageInPlaceOfATokenWithoutQuotingIt() {
        tenant.fault(Fault.answer(200, "<html>canary</html>").on(TOKEN).header("Content-Type", "text/html"));
        assertThat(catchThrowableOfType(UnreadableResponseException.class, this::acquire))
                .hasMessageContaining("text/html")
                .hasMessageNotContaining("canary");
    }

    @Test
    void readsNoMoreThanASmallPartOfAHugeAnswer() {
        for (int status : new int[] {200, 400}) {
            tenant.fault(Fault.answer(status, "x".repeat(1 << 20)).on(TOKEN));
            assertThat(catchThrowable(this::acquire))
                    .hasMessageStartingWith("POST /oauth/token → " + status)
                    .hasMessageNotContaining("xxx");
        }
    }

    @Test
    void losesNoCutAnswerWithoutATypedFailure() {
        String body = "{\"access_token\":\"canary\",\"expires_in\":3600}";
        for (int length = 0; length < body.length(); length++) {
            tenant.fault(Fault.answer(200, body.substring(0, length))
                    .on(TOKEN)
                    .header("Content-Length", Integer.toString(body.length())));
            assertThat(catchThrowable(this::acquire))
                    .as("cut after %s bytes", length)
                    .isInstanceOf(io.github.blueconic4j.api.error.ConnectionFailedException.class)
                    .hasMessageNotContaining("canary");
        }
    }
}
