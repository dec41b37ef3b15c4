package io.github.blueconic4j.cdi.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.Browser;
import io.github.blueconic4j.cdi.testing.SharedStore;
import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantRevoked;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenRefreshed;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application that stops and starts again, with a store that outlives it, and what its observers hear. */
class RestartTest {

    private static final String SEGMENTS = "GET /segments";
    private static final String PROFILE = "GET /profiles/{profileId}";

    @TempDir
    Path spill;

    private final SimulatedTenant tenant = SimulatedTenant.builder()
            .profiles(1)
            .clientId("restart-" + System.nanoTime())
            .start();
    private Application application;

    private void start() {
        Observer.HEARD.clear();
        application = Application.start(Application.codeFlow(tenant, spill), SharedStore.class, Observer.class);
    }

    private void restart() {
        application.close();
        start();
    }

    private void connect() {
        Browser.connect(application.clients().authorization(), tenant);
    }

    private void call() {
        application.clients().segments().list(0L, 1L, List.of());
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    @Test
    void staysConnectedOverARestart() {
        start();
        connect();
        restart();
        call();

        assertThat(tenant.requestCount("POST /oauth/token")).isEqualTo(1);
    }

    @Test
    void aRefreshThatRunsWhenTheApplicationStopsIsStored() throws Exception {
        start();
        connect();
        call();
        tenant.revokeAccessTokens();
        tenant.fault(Fault.slow().after(1500).grant("refresh_token"));
        Thread caller = new Thread(this::call);
        caller.setUncaughtExceptionHandler((thread, stopped) -> {});
        caller.start();
        while (tenant.oauthCount("rotations") == 0) {
            Thread.sleep(10);
        }
        restart();
        caller.join();
        call();

        assertThat(tenant.oauthCount("rotations")).isEqualTo(1);
        assertThat(tenant.oauthCount("reuses")).isZero();
    }

    @Test
    void anApplicationWithNothingToDoStopsAtOnce() {
        start();
        connect();
        call();
        long begin = System.nanoTime();
        restart();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aCallOnItsWayGetsItsAnswerWhenTheApplicationStops() throws Exception {
        start();
        connect();
        call();
        tenant.fault(Fault.slow().before(1000).on(SEGMENTS).always());
        SegmentsApi segments = application.clients().segments();
        CompletableFuture<SegmentPage> answer = new CompletableFuture<>();
        Thread caller = new Thread(() -> answer.complete(segments.list(0L, 1L, List.of())));
        caller.start();
        while (tenant.requestCount(SEGMENTS) < 2) {
            Thread.sleep(10);
        }
        restart();

        assertThat(answer).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void aStageThatNobodyWouldCompleteFailsWhenTheApplicationStops() throws Exception {
        start();
        connect();
        tenant.fault(Fault.slow().before(20_000).on(PROFILE).always());
        CompletableFuture<?> stage = application
                .clients()
                .tenants()
                .get("default")
                .api(ProfilesApi.class)
                .getAsync("p1", ProfileQuery.builder().build())
                .toCompletableFuture();
        while (tenant.requestCount(PROFILE) == 0) {
            Thread.sleep(10);
        }
        restart();

        assertThat(stage)
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(ConnectionFailedException.class)
                .withMessageContaining("the application has stopped");
    }

    @Test
    void aDisconnectIsFinishedAfterARestart() throws Exception {
        start();
        connect();
        tenant.fault(Fault.answer(503, "").grant("revoke").header("Retry-After", "1"));
        assertThat(application.clients().authorization().revoke()).isFalse();
        restart();
        for (int i = 0; i < 100 && tenant.oauthCount("alive") > 0; i++) {
            Thread.sleep(100);
        }

        assertThat(tenant.oauthCount("alive")).isZero();
    }

    @Test
    void observersHearWhatHappensAndNoneOfThemDisturbsIt() {
        start();
        connect();
        call();
        assertThat(Observer.HEARD).containsExactly(new TokenRefreshed("default", Duration.ofHours(1)));
        tenant.fault(Fault.dropAfterCommit().grant("refresh_token"));
        tenant.revokeAccessTokens();
        assertThatThrownBy(this::call).isNotNull();
        assertThat(Observer.HEARD).hasSize(2).last().isInstanceOf(GrantAtRisk.class);

        connect();
        tenant.revokeGrants();
        assertThat(application.clients().authorization().revoke()).isTrue();
        assertThat(Observer.HEARD).last().isEqualTo(new GrantRevoked("default"));
        assertThat(Observer.HEARD.toString()).doesNotContain("Bearer").doesNotContain(tenant.clientSecret());
    }

    /** Hears everything, and fails at it. */
    @ApplicationScoped
    public static class Observer {

        static final List<Object> HEARD = new CopyOnWriteArrayList<>();

        void refreshed(@Observes TokenRefreshed event) {
            heard(event);
        }

        void atRisk(@Observes GrantAtRisk event) {
            heard(event);
        }

        void lost(@Observes ReauthorizationRequired event) {
            heard(event);
        }

        void revoked(@Observes GrantRevoked event) {
            heard(event);
        }

        private static void heard(Object event) {
            HEARD.add(event);
            throw new IllegalStateException("an observer of the application fails");
        }
    }
}
