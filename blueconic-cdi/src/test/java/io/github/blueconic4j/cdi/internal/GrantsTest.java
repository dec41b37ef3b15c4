package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.TokenOutcome;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator sees of a grant through its life. */
class GrantsTest {

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(1).start();
    private Application application;

    private void start(Map<String, String> further) {
        Map<String, String> settings = Application.settings(tenant);
        settings.putAll(further);
        application = Application.start(settings);
    }

    private void startWithCodeFlow() {
        start(Map.of(
                "blueconic.grant", "authorization-code",
                "blueconic.redirect-uri", "http://localhost:9080/blueconic/callback"));
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private GrantStatus status() {
        return application.clients().grants().get();
    }

    private void call() {
        application.clients().segments().list(0L, 1L, List.of());
    }

    @Test
    void clientCredentialsHaveATokenOrAReasonWhyNot() {
        start(Map.of());
        tenant.fault(Fault.answer(401, "{\"error\":\"invalid_client\"}"));
        assertThatThrownBy(this::call).isInstanceOf(BlueConicException.class);

        GrantStatus rejected = status();
        assertThat(rejected.usable()).isFalse();
        assertThat(rejected.state()).isEmpty();
        assertThat(rejected.lastError()).contains("invalid_client");
        assertThat(rejected.lastOutcome()).contains(TokenOutcome.CONFIGURATION);
        assertThat(rejected.nextAttemptIn()).isPositive();
    }

    @Test
    void aGrantIsConnectedUsedLostAndConnectedAgain() {
        startWithCodeFlow();
        assertThat(status().state()).isEmpty();
        Browser.connect(application.clients().authorization(), tenant);

        GrantStatus connected = status();
        assertThat(connected.state()).contains(GrantState.ACTIVE);
        assertThat(connected.usable()).isTrue();
        assertThat(connected.age().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(connected.expiresIn().orElseThrow()).isPositive();
        assertThat(connected.lastError()).isEmpty();

        tenant.revokeGrants();
        assertThatThrownBy(this::call).isInstanceOf(BlueConicException.class);
        GrantStatus lost = status();
        assertThat(lost.state()).contains(GrantState.REAUTH_REQUIRED);
        assertThat(lost.usable()).isFalse();
        assertThat(lost.lastError()).contains("invalid_grant");
        assertThat(lost.lastOutcome()).contains(TokenOutcome.REJECTED);

        Browser.connect(application.clients().authorization(), tenant);
        call();
        assertThat(status().state()).contains(GrantState.ACTIVE);
        assertThat(status().lastError()).isEmpty();
    }

    @Test
    void aDisconnectIsSeenAtOnceAndItsFailureToo() {
        startWithCodeFlow();
        Browser.connect(application.clients().authorization(), tenant);
        tenant.fault(Fault.answer(503, "").grant("revoke").header("Retry-After", "60"));
        application.clients().authorization().revoke();

        GrantStatus revoking = status();
        assertThat(revoking.state()).contains(GrantState.REVOKING);
        assertThat(revoking.usable()).isFalse();
        assertThat(revoking.age()).isEmpty();
        assertThat(revoking.lastError()).contains("http_503");
        assertThat(revoking.nextAttemptIn()).isPositive();
    }

    @Test
    void aRefreshWhoseAnswerWasLostIsAtRisk() {
        startWithCodeFlow();
        Browser.connect(application.clients().authorization(), tenant);
        call();
        tenant.fault(Fault.dropAfterCommit().grant("refresh_token"));
        tenant.revokeAccessTokens();
        assertThatThrownBy(this::call).isInstanceOf(BlueConicException.class);

        assertThat(status().state()).contains(GrantState.INFLIGHT);
        assertThat(status().lastOutcome()).contains(TokenOutcome.UNKNOWN);
        assertThat(status().toString()).doesNotContainIgnoringCase("bearer");
    }
}
