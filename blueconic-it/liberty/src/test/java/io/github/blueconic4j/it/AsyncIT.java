package io.github.blueconic4j.it;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.json.Json;

import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.interactions.InteractionQuery;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.pageviewevents.PageviewEventsApi;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.tenant.Tenants;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls whose answer is a stage, and calls without a type, of injected clients. */
@ExtendWith(ArquillianExtension.class)
class AsyncIT {

    private static final String PROFILE = "GET /profiles/{profileId}";

    @Inject
    @RestClient
    ProfilesApi profiles;

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    @RestClient
    InteractionsApi interactions;

    @Inject
    @RestClient
    PageviewEventsApi pageviewEvents;

    @Inject
    UntypedApi blueConic;

    @Inject
    Tenants tenants;

    @Deployment
    static WebArchive application() {
        return Archives.war("async.war", "blueconic.retry.min-delay=PT0.01S");
    }

    @BeforeEach
    void resetTheTenant() {
        Simulator.reset();
    }

    private static <T> T answer(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void stagesCompleteWithWhatTheirTwinsAnswer() throws Exception {
        SegmentProfileQuery one = SegmentProfileQuery.builder().count(1).build();
        String id = segments.listProfiles(SegmentsApi.ALL_VISITORS, one)
                .items()
                .get(0)
                .id();

        assertThat(answer(profiles.getAsync(id, null))).isEqualTo(profiles.get(id, null));
        ProfileSearch search = ProfileSearch.where("customerid", "C-0");
        assertThat(answer(profiles.searchAsync(search))).isEqualTo(profiles.search(search));
        InteractionQuery page =
                InteractionQuery.builder().url("https://shop.example/").build();
        assertThat(answer(interactions.listAsync(page)).interactions()).isNotEmpty();
        assertThat(answer(pageviewEvents.createAsync(PageviewEvent.of("https://shop.example/"))))
                .isNull();
        assertThat(Simulator.count("POST /pageviewEvents")).isEqualTo(1);
    }

    @Test
    void stagesFailWithTheExceptionsOfTheirTwins() {
        assertThat(catchThrowableOfType(ExecutionException.class, () -> answer(profiles.getAsync("nobody", null))))
                .hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void callsOfATenantAreRetriedOnlyAsOftenAsConfigured() {
        SegmentProfileQuery one = SegmentProfileQuery.builder().count(1).build();
        String id = segments.listProfiles(SegmentsApi.ALL_VISITORS, one)
                .items()
                .get(0)
                .id();
        ProfilesApi ofTenant = tenants.get("default").api(ProfilesApi.class);
        assertThat(ofTenant.get(id, null)).isEqualTo(profiles.get(id, null));
        Simulator.reset();
        Simulator.answer(PROFILE, Json.createObjectBuilder().add("status", 503).add("times", 20));

        assertThat(catchThrowableOfType(TemporarilyUnavailableException.class, () -> ofTenant.get(id, null)))
                .isNotNull();
        assertThat(Simulator.count(PROFILE)).isEqualTo(3);
    }

    @Test
    void untypedCallsCarryTheToken() {
        SegmentPage page = blueConic
                .call(UntypedCall.get("/segments").query("count", 2).build())
                .read(SegmentPage.class);

        assertThat(page).isEqualTo(segments.list(0L, 2L, List.of()));
    }
}
