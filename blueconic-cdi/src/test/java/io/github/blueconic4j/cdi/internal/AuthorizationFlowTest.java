package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationException;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationException.Reason;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.blueconic4j.cdi.testing.Browser.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application that is connected by a human, in a container, against the simulated tenant. */
class AuthorizationFlowTest {

    private static final String TOKEN_REQUEST = "POST /oauth/token";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private final Application application = start();

    private Application start() {
        Map<String, String> settings = Application.settings(tenant);
        settings.put("blueconic.grant", "authorization-code");
        settings.put("blueconic.redirect-uri", "http://localhost:9080/blueconic/callback");
        return Application.start(settings);
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private AuthorizationFlow flow() {
        return application.clients().authorization();
    }

    private long segments() {
        return application.clients().segments().list(0L, 10L, List.of()).totalResults();
    }

    private void connect() {
        Browser.connect(flow(), tenant);
    }

    private void assertRefused(Reason reason, Map<String, List<String>> callback, String browser) {
        long requests = tenant.requestCount(TOKEN_REQUEST);
        assertThatThrownBy(() -> flow().complete(callback, browser))
                .isInstanceOfSatisfying(AuthorizationException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
        assertThat(tenant.requestCount(TOKEN_REQUEST)).as("nothing is sent").isEqualTo(requests);
    }

    @Test
    void clientsJustWorkOnceSomebodyHasConnected() {
        assertThatThrownBy(this::segments).isInstanceOf(ReauthorizationRequiredException.class);
        AuthorizationRequest begun = flow().begin("/settings?tab=1");
        assertThat(begun.uri().toString())
                .startsWith(tenant.url() + "/rest/v2/oauth/authorize?response_type=code&")
                .contains("&code_challenge_method=S256")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A9080%2Fblueconic%2Fcallback");
        assertThat(begun.life()).isEqualTo(Duration.ofMinutes(10));

        assertThat(flow().complete(parameters(tenant.consent(begun.uri())), begun.browser()))
                .isEqualTo("/settings?tab=1");
        assertThat(segments()).isPositive();
        assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(1);
        assertThat(tenant.oauthCount("plainChallenges")).isZero();
    }

    @Test
    void refreshesByItselfWhenBlueConicRefusesTheToken() {
        connect();
        segments();
        tenant.revokeAccessTokens();

        assertThat(segments()).isPositive();
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    void saysSoWhenTheGrantIsGoneAtBlueConic() {
        connect();
        segments();
        tenant.revokeGrants();

        assertThatThrownBy(this::segments)
                .isInstanceOfSatisfying(ReauthorizationRequiredException.class, gone -> assertThat(gone.error())
                        .isEqualTo("invalid_grant"));
        assertThatThrownBy(this::segments).isInstanceOf(ReauthorizationRequiredException.class);
        assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(2);
    }

    @Test
    void aDisconnectEndsEverythingAndAConsentBeginsAnew() {
        connect();
        segments();

        assertThat(flow().revoke()).isTrue();
        assertThatThrownBy(this::segments)
                .isInstanceOfSatisfying(ReauthorizationRequiredException.class, gone -> assertThat(gone.error())
                        .isEqualTo("revoked"));
        assertThat(tenant.oauthCount("alive")).isZero();
        assertThat(flow().revoke()).as("safe to repeat").isTrue();
        assertThat(tenant.oauthCount("revocations")).isEqualTo(1);
        connect();
        assertThat(segments()).isPositive();
    }

    @Test
    void aDisconnectWithBlueConicDownIsDoneWhenItIsBack() throws Exception {
        connect();
        tenant.fault(Fault.answer(503, "").grant("revoke").times(2));

        assertThat(flow().revoke()).isFalse();
        assertThatThrownBy(this::segments).isInstanceOf(ReauthorizationRequiredException.class);
        for (int i = 0; i < 100 && tenant.oauthCount("alive") > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(tenant.oauthCount("alive")).isZero();
        assertThat(tenant.requestCount("POST /oauth/revoke")).isEqualTo(3);
    }

    @Test
    void aDisconnectThatBlueConicRefusesIsAnError() {
        connect();
        tenant.fault(Fault.answer(401, "{\"error\":\"invalid_client\"}").grant("revoke"));

        assertThatThrownBy(() -> flow().revoke()).isInstanceOf(ClientRejectedException.class);
    }

    @Test
    void refusesACallbackThatNobodyBegan() {
        AuthorizationRequest begun = flow().begin("/");
        Map<String, List<String>> good = parameters(tenant.consent(begun.uri()));

        Map<String, List<String>> noState = new HashMap<>(good);
        noState.remove("state");
        assertRefused(Reason.STATE_MISSING, noState, begun.browser());
        Map<String, List<String>> twoStates = new HashMap<>(good);
        twoStates.put("state", List.of(good.get("state").get(0), "other"));
        assertRefused(Reason.STATE_MISSING, twoStates, begun.browser());
        Map<String, List<String>> foreign = new HashMap<>(good);
        foreign.put("state", List.of("foreign"));
        assertRefused(Reason.STATE_UNKNOWN, foreign, begun.browser());

        flow().complete(good, begun.browser());
        assertRefused(Reason.STATE_UNKNOWN, good, begun.browser());
        assertThat(segments()).as("the grant stands").isPositive();
    }

    @Test
    void refusesACallbackFromAnotherBrowserAndSpendsTheStateWithIt() {
        AuthorizationRequest begun = flow().begin("/");
        AuthorizationRequest other = flow().begin("/");
        Map<String, List<String>> callback = parameters(tenant.consent(begun.uri()));

        assertRefused(Reason.FOREIGN_BROWSER, callback, other.browser());
        assertRefused(Reason.STATE_UNKNOWN, callback, begun.browser());
        Map<String, List<String>> second = parameters(tenant.consent(other.uri()));
        assertRefused(Reason.FOREIGN_BROWSER, second, null);
    }

    @Test
    void saysWhatTheAuthorizationServerSaid() {
        AuthorizationRequest denied = flow().begin("/");
        assertThatThrownBy(() -> flow().complete(parameters(tenant.deny(denied.uri())), denied.browser()))
                .isInstanceOfSatisfying(AuthorizationException.class, no -> {
                    assertThat(no.reason()).isEqualTo(Reason.DENIED);
                    assertThat(no.error()).contains("access_denied");
                });
        AuthorizationRequest noCode = flow().begin("/");
        Map<String, List<String>> callback = new HashMap<>(parameters(tenant.consent(noCode.uri())));
        callback.remove("code");
        assertRefused(Reason.CODE_MISSING, callback, noCode.browser());
        AuthorizationRequest rejected = flow().begin("/");
        Map<String, List<String>> wrong = new HashMap<>(parameters(tenant.consent(rejected.uri())));
        wrong.put("code", List.of("made-up"));
        assertThatThrownBy(() -> flow().complete(wrong, rejected.browser()))
                .isInstanceOfSatisfying(AuthorizationException.class, no -> assertThat(no.reason())
                        .isEqualTo(Reason.CODE_REJECTED));
    }

    @Test
    void anErrorCodeThatIsNoneIsNotQuoted() {
        AuthorizationRequest begun = flow().begin("/");
        Map<String, List<String>> callback = new HashMap<>(parameters(tenant.deny(begun.uri())));
        callback.put("error", List.of("<script>canary</script>"));

        assertThatThrownBy(() -> flow().complete(callback, begun.browser()))
                .isInstanceOf(AuthorizationException.class)
                .message()
                .doesNotContain("canary");
    }

    @Test
    void anExchangeWhoseAnswerIsLostStoresNothingAndIsNotRepeated() {
        tenant.fault(Fault.dropAfterCommit());
        AuthorizationRequest begun = flow().begin("/");

        assertThatThrownBy(() -> flow().complete(parameters(tenant.consent(begun.uri())), begun.browser()))
                .isInstanceOf(ConnectionFailedException.class);
        assertThat(tenant.requestCount(TOKEN_REQUEST)).isEqualTo(1);
        assertThatThrownBy(this::segments)
                .isInstanceOfSatisfying(ReauthorizationRequiredException.class, never -> assertThat(never.error())
                        .isEqualTo("not_connected"));
    }

    @Test
    void issAndUnknownParametersAreLeftAlone() {
        AuthorizationRequest begun = flow().begin("/");
        Map<String, List<String>> callback = new HashMap<>(parameters(tenant.consent(begun.uri())));
        callback.put("session_state", List.of("a", "b"));

        assertThat(flow().complete(callback, begun.browser())).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "settings",
                "//evil.example.com",
                "/\\evil.example.com",
                "https://evil.example.com/",
                "/a b",
                "/a\r\nSet-Cookie: x",
                "\\\\evil",
                "javascript:alert(1)",
                "/a\\b"
            })
    void theWayBackIsAPathOfTheApplication(String path) {
        assertThatThrownBy(() -> flow().begin(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("returnPath");
    }
}
