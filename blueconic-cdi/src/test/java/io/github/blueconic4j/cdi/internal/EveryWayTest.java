package io.github.blueconic4j.cdi.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.cdi.call.AttemptResult;
import io.github.blueconic4j.cdi.call.CallAttempt;
import io.github.blueconic4j.cdi.call.CallListener;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.cdi.testing.RawServer;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the way of calling, the same happens. */
@Timeout(60)
class EveryWayTest {

    private static final String TOKEN = "POST /oauth/token";

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Map<String, String> settings = Application.settings(tenant);
    private Application application;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        tenant.close();
        Heard.ATTEMPTS.clear();
        ScriptedFilters.request = context -> {};
        ScriptedFilters.response = context -> {};
    }

    private Injected application() {
        application = Application.start(settings, Heard.class);
        tenant.profile().id(Way.PROFILE).put();
        return Injected.into(application.clients());
    }

    private Injected withFilters() {
        settings.put("blueconic/mp-rest/providers", ScriptedFilters.class.getName());
        return application();
    }

    /** A bulk call gives up soon, too. */
    private void impatient() {
        settings.put("blueconic.call-timeout", "PT1S");
        settings.put("blueconic.bulk.patience", "PT1S");
    }

    private static void assertOutcome(Way way, Throwable failure, Outcome expected) {
        assertThat(failure).as(way.name()).isNotNull();
        if (way.tellsOutcome()) {
            assertThat(Way.outcome(failure)).as("outcome of %s", failure).isEqualTo(expected);
        }
    }

    private static boolean names(Throwable failure, String words) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static <T> Predicate<Throwable> causedBy(Class<T> type) {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (type.isInstance(cause)) {
                    return true;
                }
            }
            return false;
        };
    }

    @ParameterizedTest
    @EnumSource
    void succeedsAndIsToldOnceForEachAttempt(Way way) {
        Injected application = application();
        assertThat(way.failure(application)).isNull();

        List<Ended> ended = Heard.of(way);
        assertThat(ended).hasSize((int) tenant.requestCount(way.operation())).allSatisfy(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.result().status()).hasValue(200);
            assertThat(attempt.result().failure()).isEmpty();
            assertThat(attempt.result().retried()).isFalse();
            assertThat(attempt.result().duration()).isPositive();
            assertThat(attempt.tenant()).isEqualTo("default");
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIAGNOSIS")
    void aRetryIsToldAsTheSecondAttempt(Way way) {
        Injected application = application();
        tenant.fault(Fault.answer(503, "").on(way.operation()));
        assertThat(way.failure(application)).isNull();

        List<Ended> ended = Heard.of(way);
        assertThat(ended.get(0).number()).isEqualTo(1);
        assertThat(ended.get(0).result().status()).hasValue(503);
        assertThat(ended.get(0).result().failure()).isPresent();
        assertThat(ended.get(0).result().retried()).isTrue();
        assertThat(ended.get(1).number()).isEqualTo(2);
        assertThat(ended.get(1).result().status()).hasValue(200);
        assertThat(ended.get(1).result().retried()).isFalse();
        assertThat(ended).hasSize((int) tenant.requestCount(way.operation()));
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheTimeOfTheCall(Way way) {
        impatient();
        Injected application = application();
        application.segments().list(0L, 1L, List.of());
        tenant.fault(Fault.hangBeforeCommit().on(way.operation()).always());
        long begin = System.nanoTime();

        Throwable failure = way.failure(application);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
        assertOutcome(way, failure, Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void sendsNothingWhenItsTimeIsOverBeforeTheTokenIsThere(Way way) throws Exception {
        impatient();
        Injected application = application();
        tenant.fault(Fault.slow().before(4000).on(TOKEN).always());
        long begin = System.nanoTime();

        Throwable failure = way.failure(application);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(3900));
        assertOutcome(way, failure, Outcome.NOT_PROCESSED);
        Thread.sleep(500);
        assertThat(tenant.requestCount(way.operation())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void carriesTheHeadersOfFiltersAndListeners(Way way) {
        ScriptedFilters.request = context -> context.getHeaders().putSingle("X-Own", "of the filter");
        Injected application = withFilters();
        assertThat(way.failure(application)).isNull();

        assertThat(tenant.requests())
                .filteredOn(request -> request.operation().equals(way.operation()))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("x-own", List.of("of the filter"))
                        .containsEntry("x-heard", List.of("of the listener")));
    }

    @ParameterizedTest
    @EnumSource
    void aFilterThatThrowsEndsItBeforeItIsSent(Way way) {
        ScriptedFilters.request = context -> {
            throw new IllegalStateException("of the filter");
        };
        assertNotSent(way, "of the filter");
    }

    @ParameterizedTest
    @EnumSource
    void aFilterCannotSendItToAStranger(Way way) throws Exception {
        try (RawServer stranger = new RawServer(request -> RawServer.http(200, "application/json", "{}"))) {
            URI elsewhere = stranger.url().resolve("/rest/v2/segments");
            ScriptedFilters.request = context -> context.setUri(elsewhere);
            assertNotSent(way, "setUri is not supported");
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFilterCannotAnswerInItsPlace(Way way) {
        ScriptedFilters.request = context -> context.abortWith(Response.ok().build());
        assertNotSent(way, "abortWith is not supported");
    }

    private void assertNotSent(Way way, String words) {
        settings.put("blueconic.bulk.patience", "PT1S");
        Injected application = withFilters();
        Throwable failure = way.failure(application);

        assertOutcome(way, failure, Outcome.NOT_PROCESSED);
        if (way.tellsOutcome() && way != Way.IMPORT) {
            assertThat(failure).matches(causedBy(CallNotSentException.class));
            assertThat(names(failure, words)).as("%s names %s", failure, words).isTrue();
        }
        assertThat(tenant.requestCount(way.operation())).isZero();
        assertThat(Heard.ATTEMPTS).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatIsMissingWhileTheResponseIsReadIsNoLostConnection(Way way) {
        settings.put("blueconic.bulk.patience", "PT1S");
        ScriptedFilters.response = context -> {
            throw new NoClassDefFoundError("of/the/Filter");
        };
        Injected application = withFilters();
        Throwable failure = way.failure(application);

        assertOutcome(way, failure, Outcome.UNKNOWN);
        if (way.tellsOutcome() && way != Way.IMPORT) {
            assertThat(failure).matches(causedBy(UnreadableResponseException.class));
            assertThat(failure).matches(causedBy(NoClassDefFoundError.class));
        }
        ScriptedFilters.response = context -> {};
        assertThat(way.failure(application)).as("the next call").isNull();
    }

    @ParameterizedTest
    @EnumSource
    void failsAtOnceWhenTheApplicationHasStopped(Way way) {
        application();
        TenantRuntime runtime = application.bean(TenantRuntimes.class).get(Tenant.DEFAULT);
        Injected left = Injected.of(runtime);
        assertThat(way.failure(left)).isNull();
        long before = tenant.requestCount(way.operation());
        application.close();
        application = null;
        long begin = System.nanoTime();

        Throwable failure = way.failure(left);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertOutcome(way, failure, Outcome.NOT_PROCESSED);
        assertThat(tenant.requestCount(way.operation())).isEqualTo(before);
    }

    record Ended(String operation, String tenant, int number, AttemptResult result) {}

    /** A listener of the application. */
    @ApplicationScoped
    public static class Heard implements CallListener {

        static final List<Ended> ATTEMPTS = new CopyOnWriteArrayList<>();

        static List<Ended> of(Way way) {
            return ATTEMPTS.stream()
                    .filter(attempt -> attempt.operation().equals(way.operation()))
                    .toList();
        }

        @Override
        public void beforeAttempt(CallAttempt attempt) {
            attempt.header("X-Heard", "of the listener");
        }

        @Override
        public void afterAttempt(CallAttempt attempt, AttemptResult result) {
            ATTEMPTS.add(new Ended(
                    attempt.method() + " " + attempt.pathTemplate(), attempt.tenant(), attempt.number(), result));
        }
    }
}
