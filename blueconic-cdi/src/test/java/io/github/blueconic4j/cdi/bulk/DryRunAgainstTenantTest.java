package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.common.TimelineState;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.profiles.TimelineEventChange;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem;
import io.github.blueconic4j.cdi.bulk.check.ProfileChecks;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import io.github.blueconic4j.simulator.StoredProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a dry run says of random changes and what the simulated tenant makes of them: errors are what is refused or left out,
 * and the other way round. Left out here is what the tenant does not judge: types of values of profile properties, of text
 * and dates in events, and whatever is nested in them.
 */
@Timeout(60)
class DryRunAgainstTenantTest {

    private static final int CHANGES = 600;
    private final Instant date = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MILLIS);

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private final Application application = Application.start(Application.settings(tenant));
    private final Random random = new Random(20240131);

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Of a new profile each, so that nothing else has changed it. */
    private ProfileChange change(int i) {
        ProfileChange.Builder change = ProfileChange.upsert().identifier("change-" + i);
        if (random.nextInt(4) == 0) {
            change.profileId("profile-" + i);
        } else {
            change.matching(Match.on(oneOf(List.of("email", "customerid", "email", "customerid", "city")), "a-" + i));
        }
        for (String id : List.of("city", "country", "age", "newslettr", "visits")) {
            if (random.nextInt(id.equals("newslettr") ? 10 : 3) == 0) {
                switch (random.nextInt(4)) {
                    case 0 -> change.set(id, i);
                    case 1 -> change.add(id, i, i + 1);
                    case 2 -> change.setIfEmpty(id, i);
                    default -> change.increment(id, i);
                }
            }
        }
        for (int j = random.nextInt(3); j > 0; j--) {
            change.event(event(j));
        }
        return change.build();
    }

    private TimelineEventChange event(int j) {
        String type = oneOf(List.of("order", "store_visit", "support_call", "order", "store_visit", "odrer"));
        TimelineEventChange.Builder event =
                random.nextBoolean() ? TimelineEventChange.set(type) : TimelineEventChange.upsert(type);
        event.id("event-" + j).date(date);
        if (random.nextBoolean()) {
            event.value(
                    oneOf(List.of("total_value", "minutes", "reason", "place")),
                    oneOf(List.<Object>of(1, 2.5, "3", "three")));
        }
        return event.build();
    }

    @Test
    void callsErrorsWhatTheTenantRefusesOrLeavesOut() {
        ProfileChecks checks = application.clients().dryRun().profiles();
        List<ProfileChange> changes = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            changes.add(change(i));
        }
        List<ProfileChangeResult> results = application
                .clients()
                .tenants()
                .get("default")
                .api(ProfilesApi.class)
                .apply(changes, ConsentCheck.none());

        int wrong = 0;
        for (int i = 0; i < CHANGES; i++) {
            List<ChangeProblem> errors = checks.check(changes.get(i)).stream()
                    .filter(ChangeProblem::isError)
                    .toList();
            boolean complains = complains(changes.get(i), results.get(i));
            assertThat(!errors.isEmpty())
                    .as("%s: %s, but %s", changes.get(i), errors, results.get(i))
                    .isEqualTo(complains);
            wrong += complains ? 1 : 0;
        }
        assertThat(wrong).isBetween(CHANGES / 10, CHANGES * 9 / 10);
    }

    @Test
    void personalDataAreWhatNeedsTheRightToWriteThem() {
        ProfileChecks checks = application.clients().dryRun().profiles();
        tenant.personalData(false);
        List<ProfileChange> changes = new ArrayList<>();
        for (String id : List.of("email", "customerid", "firstname", "city", "zipcode", "age", "birthdate", "visits")) {
            changes.add(
                    ProfileChange.upsert().profileId("of-" + id).set(id, "1").build());
        }
        List<ProfileChangeResult> results = application
                .clients()
                .tenants()
                .get("default")
                .api(ProfilesApi.class)
                .apply(changes, ConsentCheck.none());
        for (int i = 0; i < changes.size(); i++) {
            assertThat(checks.check(changes.get(i)).stream()
                            .anyMatch(problem -> problem.code() == ChangeProblem.Code.PERSONAL_DATA))
                    .as(changes.get(i).toString())
                    .isEqualTo(ChangeState.UNAUTHORIZED.equals(results.get(i).state()));
        }
    }

    private boolean complains(ProfileChange change, ProfileChangeResult result) {
        return !ChangeState.CREATED.equals(result.state())
                || !result.validationErrors().isEmpty()
                || result.timeline().stream().anyMatch(event -> TimelineState.REJECTED.equals(event.state()))
                || lost(change, tenant.profile(result.profileId()).orElseThrow());
    }

    /** Whether a property of an event is not there afterwards. */
    private static boolean lost(ProfileChange change, StoredProfile profile) {
        return change.timeline() != null
                && change.timeline().stream()
                        .anyMatch(event -> event.data() != null
                                && profile.events().stream()
                                        .filter(stored -> stored.id().equals(event.id())
                                                && stored.eventTypeId().equals(event.eventTypeId()))
                                        .noneMatch(stored -> stored.data()
                                                .keySet()
                                                .contains(event.data().get(0).id())));
    }
}
