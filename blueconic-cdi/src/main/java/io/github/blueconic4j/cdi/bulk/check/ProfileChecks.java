package io.github.blueconic4j.cdi.bulk.check;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.PagedList;
import io.github.blueconic4j.api.profiles.Criterion;
import io.github.blueconic4j.api.profiles.PermissionLevel;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.properties.PropertyQuery;
import io.github.blueconic4j.api.timelineeventtypes.TimelineEventTypesApi;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem.Code;

/**
 * What BlueConic would make of changes of profiles, as far as that can be told without sending them. It holds what the tenant
 * had when it was loaded; what is added there later it does not know. Safe for use by any number of threads.
 */
public final class ProfileChecks {

    private static final int PAGE = 100;
    private static final Set<ChangeStrategy> STRATEGIES =
            Set.of(ChangeStrategy.UPSERT, ChangeStrategy.UPDATE, ChangeStrategy.DELETE);
    private static final Set<PermissionLevel> LEVELS =
            Set.of(PermissionLevel.DO_NOT_TRACK, PermissionLevel.ANONYMOUS, PermissionLevel.PERSONAL);

    private final PropertyChecks properties;
    private final EventChecks events;

    private ProfileChecks(PropertyChecks properties, EventChecks events) {
        this.properties = properties;
        this.events = events;
    }

    /** Reads all properties of profiles and all types of events, page by page. */
    public static ProfileChecks load(BulkCalls calls) {
        PropertiesApi properties = calls.api(PropertiesApi.class);
        TimelineEventTypesApi types = calls.api(TimelineEventTypesApi.class);
        return new ProfileChecks(
                new PropertyChecks(PagedList.of(
                        PAGE,
                        (start, count) -> properties.list(PropertyQuery.builder()
                                .startIndex(start)
                                .count(count)
                                .build()))),
                new EventChecks(PagedList.of(PAGE, types::list), Clock.systemUTC()));
    }

    /**
     * All problems of a change, in the order of its fields; none is an empty list. Whether there is such a profile, is in the
     * segment, has consented, and whether a matching finds it, only BlueConic knows.
     */
    public List<ChangeProblem> check(ProfileChange change) {
        try {
            change.check();
        } catch (IllegalArgumentException refused) {
            return Problems.invalid(refused);
        }
        Problems problems = new Problems();
        problems.unless(STRATEGIES, change.strategy(), "strategy");
        problems.unless(LEVELS, change.permissionLevel(), "permissionLevel");
        if (change.profileId() == null) {
            checkMatching(problems, change);
        }
        properties.check(problems, change.properties());
        events.check(problems, change.timeline());
        return problems.list();
    }

    private void checkMatching(Problems problems, ProfileChange change) {
        List<List<Criterion>> matching = change.matching();
        if (matching == null || matching.isEmpty()) {
            problems.warning(
                    Code.CREATES_EACH_TIME,
                    "matching",
                    "neither it nor profileId says which profile is meant: each time another one is created");
            return;
        }
        for (int i = 0; i < matching.size(); i++) {
            for (int j = 0; j < matching.get(i).size(); j++) {
                properties.checkUnique(
                        problems,
                        "matching[" + i + "][" + j + "].id",
                        matching.get(i).get(j).id());
            }
        }
    }
}
