package io.github.blueconic4j.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.simulator.Application.BACK;
import static io.github.blueconic4j.simulator.Application.VERIFIER;
import static io.github.blueconic4j.simulator.Application.errorOf;
import static io.github.blueconic4j.simulator.Application.query;
import static io.github.blueconic4j.simulator.Application.refreshTokenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Codes and refresh tokens: what they are good for, how often, and what else ends with them. */
class GrantTest {
    private final SettableClock clock = new SettableClock();
    private final SimulatedTenant tenant = SimulatedTenant.builder()
            .profiles(3)
            .clock(clock)
            .client("other", "other-secret")
            .start();
    private final Client client = new Client(tenant);
    private final Application application = new Application(tenant);
    private final Application other = new Application(tenant, "other", "other-secret");

    @AfterEach
    void stop() {
        tenant.close();
    }

    private JsonNode grant(int number) {
        return client.control("GET", "/oauth", "").json().at("/grants/" + (number - 1));
    }

    @Test
    void aCodeGivesTokensThatWork() {
        Client.Answer tokens = application.exchange(application.code());

        assertThat(tokens.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(tokens.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        assertThat(application.call(tokens)).isEqualTo(200);
        assertThat(tenant.oauthCount("exchanges")).isEqualTo(1);
        assertThat(tenant.oauthCount("alive")).isEqualTo(1);
    }

    @Test
    void aPlainChallengeIsTakenAsAtBlueConic() {
        String plain = query(tenant.consent(application.authorize("&code_challenge=" + VERIFIER)))
                .get("code");
        assertThat(application.exchange(plain).status()).isEqualTo(200);

        String wrong = query(tenant.consent(application.authorize("&code_challenge=" + VERIFIER)))
                .get("code");
        assertThat(errorOf(application.exchange(wrong, BACK, Application.CHALLENGE)))
                .isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsBoundToVerifierRedirectUriClientAndAMinute() {
        assertRefused(application.exchange(application.code(), BACK, VERIFIER.replace('d', 'e')));
        assertRefused(application.exchange(application.code(), BACK, ""));
        assertRefused(application.exchange(application.code(), BACK + "/", VERIFIER));
        assertRefused(application.exchange("made-up"));
        String mine = application.code();
        assertRefused(other.exchange(mine));
        assertThat(application.exchange(mine).status())
                .as("nobody else can spoil it")
                .isEqualTo(200);
        String old = application.code();
        clock.pass(Duration.ofSeconds(60));
        assertRefused(application.exchange(old));
        String young = application.code();
        clock.pass(Duration.ofSeconds(59));
        assertThat(application.exchange(young).status()).isEqualTo(200);
        assertThat(tenant.oauthCount("refusals")).isEqualTo(6);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    private static void assertRefused(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(errorOf(answer)).isEqualTo("invalid_grant");
    }

    @Test
    void aSecondUseOfACodeEndsWhatCameOfIt() {
        String code = application.code();
        Client.Answer first = application.exchange(code);
        Client.Answer second = application.refresh(refreshTokenOf(first));

        assertRefused(application.exchange(code));
        assertThat(application.call(first)).isEqualTo(401);
        assertThat(application.call(second)).isEqualTo(401);
        assertRefused(application.refresh(refreshTokenOf(second)));
        assertThat(tenant.oauthCount("reuses")).isEqualTo(1);
    }

    @Test
    void everyRefreshRotatesAndAReuseEndsTheWholeGrant() {
        Client.Answer untouched = other.exchange(other.code());
        String one = application.connect();
        Client.Answer second = application.refresh(one);
        String two = refreshTokenOf(second);
        assertThat(two).isNotEqualTo(one);
        assertThat(application.call(second)).isEqualTo(200);

        assertRefused(application.refresh(one));
        assertRefused(application.refresh(two));
        assertThat(application.call(second)).isEqualTo(401);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isEqualTo(1);
        assertThat(tenant.oauthCount("refusals")).isEqualTo(2);
        assertThat(tenant.oauthCount("alive")).isEqualTo(1);
        assertThat(grant(2).path("ended").asText()).isEqualTo("a refresh token was used twice");
        assertThat(grant(2).path("rotations").asInt()).isEqualTo(1);
        assertThat(grant(2).path("reuses").asInt()).isEqualTo(1);
        assertThat(grant(2).path("refusals").asInt()).isEqualTo(2);
        assertThat(grant(1).path("alive").asBoolean()).isTrue();
        assertThat(grant(1).path("client").asText()).isEqualTo("other");
        assertThat(other.call(untouched)).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsOfNoUseToAnotherClientAndLivesWithoutEnd() {
        String mine = application.connect();
        assertRefused(other.refresh(mine));
        assertRefused(other.revoke(mine));
        assertRefused(other.revoke(
                application.refresh(mine).json().path("access_token").asText()));

        clock.pass(Duration.ofDays(3650));
        assertThat(tenant.oauthCount("alive")).isEqualTo(1);
        assertThat(tenant.oauthCount("revocations")).isZero();
        String late = application.connect();
        clock.pass(Duration.ofDays(3650));
        assertThat(application.refresh(late).status()).isEqualTo(200);
    }

    @Test
    void withinTheGraceWindowTheTokenUsedLastGivesTheSameTokensAgain() {
        client.control("POST", "/oauth/grace", "seconds=10");
        String one = application.connect();
        Client.Answer second = application.refresh(one);

        clock.pass(Duration.ofSeconds(9));
        assertThat(application.refresh(one).json()).isEqualTo(second.json());
        assertThat(tenant.oauthCount("repeats")).isEqualTo(1);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertRefused(application.refresh(one));
        assertRefused(application.refresh(refreshTokenOf(second)));
    }

    @Test
    void theGraceWindowIsClosedOnceTheNewTokenHasBeenUsed() {
        try (SimulatedTenant lenient =
                SimulatedTenant.builder().refreshGrace(Duration.ofMinutes(1)).start()) {
            Application shop = new Application(lenient);
            String one = shop.connect();
            String two = refreshTokenOf(shop.refresh(one));
            String three = refreshTokenOf(shop.refresh(two));
            assertThat(refreshTokenOf(shop.refresh(two))).isEqualTo(three);

            assertRefused(shop.refresh(one));
            assertRefused(shop.refresh(three));
        }
        assertThatThrownBy(() -> SimulatedTenant.builder().refreshGrace(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void revokingARefreshTokenEndsItsGrantAlone() {
        Client.Answer mine = application.exchange(application.code());
        Client.Answer another = application.exchange(application.code());

        assertThat(application.revoke(refreshTokenOf(mine)).status()).isEqualTo(200);
        assertThat(application.call(mine)).isEqualTo(401);
        assertRefused(application.refresh(refreshTokenOf(mine)));
        assertThat(application.call(another)).isEqualTo(200);
        assertThat(application.refresh(refreshTokenOf(another)).status()).isEqualTo(200);
        assertThat(application.revoke("unknown").status()).isEqualTo(200);
        assertThat(tenant.oauthCount("revocations")).isEqualTo(2);
        assertThat(grant(1).path("ended").asText()).isEqualTo("revoked by the client");
    }

    @Test
    void revokingASpentRefreshTokenEndsItsGrantToo() {
        String one = application.connect();
        Client.Answer second = application.refresh(one);

        application.revoke(one);
        assertThat(application.call(second)).isEqualTo(401);
        assertRefused(application.refresh(refreshTokenOf(second)));
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    void anAdministratorRevokesEverything() {
        Client.Answer mine = application.exchange(application.code());
        client.control("POST", "/oauth/revoke", "");
        assertThat(application.call(mine)).isEqualTo(401);
        String next = application.connect();
        tenant.revokeGrants();

        assertRefused(application.refresh(next));
        assertThat(tenant.oauthCount("alive")).isZero();
        assertThat(tenant.oauth()).contains("revoked by the tenant").doesNotContain("sim-");
    }

    @Test
    void whatIsMissingOrSentTwiceIsNamed() {
        assertInvalid(application.post("token", "grant_type=refresh_token"), "refresh_token");
        assertInvalid(application.post("token", "grant_type=authorization_code"), "code");
        assertInvalid(application.post("token", "code=x"), "grant_type");
        assertInvalid(application.post("revoke", "token_type_hint=refresh_token"), "token");
        String token = application.connect();
        String twice = "grant_type=refresh_token&refresh_token=" + token + "&refresh_token=" + token;
        assertInvalid(application.post("token", twice), "refresh_token");
        assertThat(application.refresh(token).status()).as("nothing was spent").isEqualTo(200);
        assertThat(tenant.oauthCount("refusals")).isZero();
    }

    private static void assertInvalid(Client.Answer answer, String named) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(errorOf(answer)).isEqualTo("invalid_request");
        assertThat(answer.json().path("error_description").asText()).contains(named);
    }

    @Test
    void aClientIsRegisteredOnce() {
        TenantBuilder twice =
                SimulatedTenant.builder().clientId("a").clientSecret("x").client("a", "y");

        assertThatThrownBy(twice::start).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofManyThatUseATokenAtOnceOneGetsThrough() {
        String token = application.connect();
        List<Client.Answer> answers = atOnce(16, () -> application.refresh(token));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isEqualTo(1);
        assertThat(tenant.oauthCount("refusals")).isEqualTo(15);
        assertThat(tenant.oauthCount("alive")).isZero();
    }

    @Test
    void grantsRotateSideBySideWithoutLoss() {
        List<Integer> statuses = atOnce(8, () -> {
            String token = application.connect();
            for (int i = 0; i < 50; i++) {
                token = refreshTokenOf(application.refresh(token));
            }
            return application.refresh(token).status();
        });

        assertThat(statuses).containsOnly(200);
        assertThat(tenant.oauthCount("rotations")).isEqualTo(8 * 51);
        assertThat(tenant.oauthCount("refusals")).isZero();
        assertThat(tenant.oauthCount("alive")).isEqualTo(8);
    }

    private static <T> List<T> atOnce(int threads, Supplier<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(CompletableFuture.supplyAsync(work, pool));
            }
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdown();
        }
    }
}
