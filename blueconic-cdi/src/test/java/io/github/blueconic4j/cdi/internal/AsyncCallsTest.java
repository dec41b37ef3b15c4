package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.interactionevents.InteractionEvent;
import io.github.blueconic4j.api.interactionevents.InteractionEventType;
import io.github.blueconic4j.api.interactionevents.InteractionEventsApi;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.pageviewevents.PageviewEventsApi;
import io.github.blueconic4j.api.profiles.ProfilePart;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.recommendations.BoostAlgorithm;
import io.github.blueconic4j.api.recommendations.RecommendationQuery;
import io.github.blueconic4j.api.recommendations.RecommendationRequest;
import io.github.blueconic4j.api.recommendations.RecommendationsApi;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.stores.StoresApi;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls whose answer is a stage. */
@Timeout(60)
class AsyncCallsTest {

    private static final String PROFILE = "GET /profiles/{profileId}";
    private static final String EVENTS = "POST /interactionEvents";
    private static final String TOKEN = "POST /oauth/token";
    private static final int MANY = 200;
    private static final int FEW = 12;

    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(20).ttl(Duration.ofHours(1)).start();
    private Application application;

    private <T> T api(Class<T> type, String... settings) {
        if (application == null) {
            Map<String, String> all = Application.settings(tenant);
            for (int i = 0; i < settings.length; i += 2) {
                all.put(settings[i], settings[i + 1]);
            }
            application = Application.start(all);
        }
        return application.clients().tenants().get("default").api(type);
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private String anyProfile() {
        SegmentProfileQuery one = SegmentProfileQuery.builder().count(1).build();
        return api(SegmentsApi.class)
                .listProfiles(SegmentsApi.ALL_VISITORS, one)
                .items()
                .get(0)
                .id();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static Throwable failure(CompletionStage<?> stage) {
        return catchThrowableOfType(ExecutionException.class, () -> answer(stage))
                .getCause();
    }

    private static InteractionEvent event() {
        return InteractionEvent.builder()
                .interactionId("i1")
                .type(InteractionEventType.VIEW)
                .url("https://shop.example/")
                .build();
    }

    @Test
    void answerAsTheirTwinsDo() throws Exception {
        String id = anyProfile();
        ProfilesApi profiles = api(ProfilesApi.class);
        ProfileQuery all = ProfileQuery.builder().expand(ProfilePart.TIMELINE).build();
        assertThat(answer(profiles.getAsync(id, all))).isEqualTo(profiles.get(id, all));
        ProfileSearch search = ProfileSearch.where("customerid", "C-0");
        assertThat(answer(profiles.searchAsync(search))).isEqualTo(profiles.search(search));
        InteractionQuery page =
                InteractionQuery.builder().url("https://shop.example/").build();
        assertThat(answer(api(InteractionsApi.class).listAsync(page)).interactions())
                .isNotEmpty();
        String store = api(StoresApi.class).list(0L, 1L).items().get(0).id();
        assertThat(answer(api(RecommendationsApi.class)
                        .getAsync(
                                RecommendationQuery.builder(store).build(),
                                List.of(RecommendationRequest.builder("first")
                                        .boost(BoostAlgorithm.RECENCY, 1)
                                        .count(2)
                                        .build()))))
                .isNotNull();
        assertThat(answer(api(InteractionEventsApi.class).createAsync(event()))).isNull();
        assertThat(answer(api(PageviewEventsApi.class).createAsync(PageviewEvent.of("https://shop.example/"))))
                .isNull();
        assertThat(tenant.requestCount(EVENTS, 204) + tenant.requestCount(EVENTS, 200))
                .isEqualTo(1);
    }

    @Test
    void failAsTheirTwinsDo() {
        ProfilesApi profiles = api(ProfilesApi.class, "blueconic.retry.attempts", "2");
        assertThat(failure(profiles.getAsync("no/such id", null))).isInstanceOf(ResourceNotFoundException.class);
        tenant.fault(Fault.answer(403, "").on(PROFILE));
        assertThat(failure(profiles.getAsync("p1", null)))
                .isInstanceOfSatisfying(PermissionDeniedException.class, denied -> assertThat(denied.scope())
                        .contains("read:profiles"));
        tenant.fault(Fault.loginPage().on(PROFILE));
        assertThat(failure(profiles.getAsync("p1", null))).isInstanceOf(UnreadableResponseException.class);
        tenant.fault(Fault.loginPage().on(EVENTS));
        assertThat(failure(api(InteractionEventsApi.class).createAsync(event())))
                .isInstanceOf(UnreadableResponseException.class);
        tenant.fault(Fault.answer(501, "").on("GET /profiles"));
        assertThat(failure(profiles.searchAsync(ProfileSearch.where("city", "Ede"))))
                .isInstanceOfSatisfying(BlueConicHttpException.class, http -> assertThat(http.propertyIds())
                        .containsExactly("city"));
        assertThatIllegalArgumentException().isThrownBy(() -> profiles.getAsync("..", null));
    }

    @Test
    void areRepeatedWhereThatIsSafeAndNotWhereItIsNot() throws Exception {
        String id = anyProfile();
        ProfilesApi profiles = api(ProfilesApi.class);
        tenant.reset();
        tenant.fault(Fault.answer(503, "").on(PROFILE).times(2));
        assertThat(answer(profiles.getAsync(id, null)).id()).isEqualTo(id);
        assertThat(tenant.requestCount(PROFILE)).isEqualTo(3);
        tenant.revokeAccessTokens();
        assertThat(answer(profiles.getAsync(id, null)).id()).isEqualTo(id);
        assertThat(tenant.requestCount(TOKEN)).isEqualTo(1);
        tenant.fault(Fault.dropAfterCommit().on(EVENTS));
        assertThat(failure(api(InteractionEventsApi.class).createAsync(event())))
                .isInstanceOfSatisfying(ConnectionFailedException.class, lost -> assertThat(lost.outcome())
                        .isEqualTo(Outcome.UNKNOWN));
        assertThat(tenant.requestCount(EVENTS)).isEqualTo(1);
    }

    @Test
    void keepNoThreadWaitingForTokens() throws Exception {
        ProfilesApi profiles = api(ProfilesApi.class);
        tenant.fault(Fault.hangBeforeCommit().on(TOKEN));
        int before = Thread.activeCount();
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            calls.add(profiles.getAsync("p1", null).toCompletableFuture());
        }

        assertFewThreadsMoreThan(before);
        assertThat(calls).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void keepNoThreadWaitingForAnswersNorRepeats() throws Exception {
        ProfilesApi profiles =
                api(ProfilesApi.class, "blueconic.retry.min-delay", "PT30S", "blueconic.retry.max-delay", "PT31S");
        anyProfile();
        tenant.fault(Fault.hangBeforeCommit().on(PROFILE).times(MANY));
        tenant.fault(Fault.answer(503, "").on(PROFILE).always());
        int before = Thread.activeCount();
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 2 * MANY; i++) {
            calls.add(profiles.getAsync("p1", null).toCompletableFuture());
        }
        for (int i = 0; i < 200 && tenant.requestCount(PROFILE) < 2 * MANY; i++) {
            Thread.sleep(50);
        }

        assertThat(tenant.requestCount(PROFILE)).isEqualTo(2 * MANY);
        assertFewThreadsMoreThan(before + tenant.openConnections());
        assertThat(calls).noneMatch(CompletableFuture::isDone);
    }

    /** The simulated tenant has a thread a connection; those of the library end ten seconds after their last work. */
    private static void assertFewThreadsMoreThan(int others) throws InterruptedException {
        for (int i = 0; i < 300 && Thread.activeCount() > others + FEW; i++) {
            Thread.sleep(50);
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(others + FEW);
    }

    @Test
    void endWithTheirConnectionWhenTheyAreCancelled() throws Exception {
        String id = anyProfile();
        tenant.fault(Fault.hangBeforeCommit().on(PROFILE).always());
        CompletableFuture<?> call = api(ProfilesApi.class).getAsync(id, null).toCompletableFuture();
        for (int i = 0; i < 100 && tenant.requestCount(PROFILE) == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(call.cancel(true)).isTrue();
        for (int i = 0; i < 100 && tenant.openConnections() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(tenant.openConnections()).isZero();
        Thread.sleep(100);
        assertThat(tenant.requestCount(PROFILE)).isEqualTo(1);
        assertThat(catchThrowableOfType(CancellationException.class, call::join))
                .isNotNull();
    }

    @Test
    void areOverWithTheTimeoutOfTheCall() {
        String id = "p1";
        ProfilesApi profiles = api(ProfilesApi.class, "blueconic.call-timeout", "PT1S");
        tenant.fault(Fault.slow().bytesPerSecond(1).on(PROFILE).always());

        assertThat(failure(profiles.getAsync(id, null)))
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageContaining("blueconic.call-timeout");
    }
}
