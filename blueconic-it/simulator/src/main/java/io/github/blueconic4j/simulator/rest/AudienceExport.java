package io.github.blueconic4j.simulator.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import io.github.blueconic4j.simulator.state.Profile;
import io.github.blueconic4j.simulator.state.TenantState;

/** The export of profiles to an audience, if {@code audienceId} says so: what was exported to it is left out until it changes. */
final class AudienceExport {
    private final TenantState state;
    private final String audience;
    private final boolean autoCommit;
    private final List<String> tracked;
    private final Instant since;
    private final long number;

    /**
     * @param begun the number that the cursor has; 0 for a new export
     */
    AudienceExport(Call call, long begun) {
        state = call.state();
        audience = call.text("audienceId");
        autoCommit = call.flag("autoCommit", true);
        tracked = call.all("trackProperties");
        Instant date = call.instant("trackPropertiesModifiedSince");
        long days = call.number("trackPropertyChangesInNumberOfDays", 0, 0, Integer.MAX_VALUE);
        since = date == null && days > 0 ? state.now().minus(Duration.ofDays(days)) : date;
        number = audience == null ? 0 : begun > 0 ? begun : state.audiences().begin();
    }

    boolean isWanted() {
        return audience != null;
    }

    long number() {
        return number;
    }

    Predicate<Profile> and(Predicate<Profile> condition) {
        return audience == null
                ? condition
                : condition.and(profile -> state.audiences().isDue(audience, number, profile, tracked, since));
    }

    void commit(Profile profile) {
        if (audience != null && autoCommit) {
            state.audiences().commit(audience, number, profile.id(), state.now());
        }
    }
}
