package io.github.blueconic4j.cdi.soak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.groups.GroupsApi;
import io.github.blueconic4j.api.pageviewevents.PageviewEvent;
import io.github.blueconic4j.api.pageviewevents.PageviewEventsApi;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.api.urlmappings.UrlMappingUpdate;
import io.github.blueconic4j.api.urlmappings.UrlMappingsApi;
import io.github.blueconic4j.cdi.tenant.TenantAccess;

/** Makes calls of all kinds, checks the answers, and notes what it was told of each write. */
final class Caller {

    private final TenantAccess blueConic;
    private final List<String> profileIds;
    private final AtomicInteger next;
    private final Queue<Told> told;
    private final Queue<Throwable> wrong;
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    /**
     * @param profileIds of profiles that no other call has
     * @param next which of them is free
     * @param wrong answers that are not correct, and what is no exception of this library
     */
    Caller(
            TenantAccess blueConic,
            List<String> profileIds,
            AtomicInteger next,
            Queue<Told> told,
            Queue<Throwable> wrong) {
        this.blueConic = blueConic;
        this.profileIds = profileIds;
        this.next = next;
        this.told = told;
        this.wrong = wrong;
    }

    /** How often each exception was thrown. */
    Map<String, AtomicInteger> failures() {
        return failures;
    }

    void call(SplittableRandom random) {
        int number = next.getAndIncrement();
        String id = profileIds.get(number % profileIds.size());
        switch (random.nextInt(10)) {
            case 0, 1 ->
                read(() -> blueConic
                                .api(SegmentsApi.class)
                                .list(0L, 3L, null)
                                .segments()
                                .size()
                        == 3);
            case 2, 3 -> read(() -> isProfile(blueConic.api(ProfilesApi.class).get(id, null), id));
            case 4 ->
                read(() -> isProfile(
                        blueConic
                                .api(ProfilesApi.class)
                                .getAsync(id, null)
                                .toCompletableFuture()
                                .join(),
                        id));
            case 5 -> change(id, true, ProfileChange.updateOnly().profileId(id).set("city", "soak-" + number));
            case 6 -> change(id, false, ProfileChange.updateOnly().profileId(id).increment("visits", 1));
            case 7 ->
                write("CREATE TRACKER soak-" + number, false, () -> blueConic
                        .api(UrlMappingsApi.class)
                        .create(UrlMappingUpdate.builder("soak-" + number, "https://shop.example/")
                                .property("interests", "none")
                                .build())
                        .id()
                        .equals("soak-" + number));
            case 8 ->
                write("CREATE GROUP soak-" + number, true, () -> {
                    var change =
                            GroupChange.upsert("household", "soak-" + number).build();
                    return blueConic.api(GroupsApi.class).apply(List.of(change)).size() == 1;
                });
            default ->
                write("CREATE PAGEVIEW_EVENT soak-" + number + ".example", false, () -> {
                    blueConic
                            .api(PageviewEventsApi.class)
                            .create(PageviewEvent.of("https://soak-" + number + ".example/"));
                    return true;
                });
        }
    }

    private static boolean isProfile(Profile profile, String id) {
        return profile.id().equals(id);
    }

    private void change(String id, boolean safe, ProfileChange.Builder change) {
        write("UPDATE PROFILE " + id, safe, () -> {
            var results = blueConic.api(ProfilesApi.class).apply(List.of(change.build()), ConsentCheck.none());
            ChangeState state = results.get(0).state();
            return state.equals(ChangeState.MODIFIED) || (safe && state.equals(ChangeState.UNCHANGED));
        });
    }

    private void read(Callable<Boolean> call) {
        outcome(call);
    }

    private void write(String change, boolean safeToRepeat, Callable<Boolean> call) {
        told.add(new Told(change, safeToRepeat, outcome(call)));
    }

    private Told.Outcome outcome(Callable<Boolean> call) {
        try {
            if (!call.call()) {
                wrong.add(new IllegalStateException("an answer that is not correct"));
            }
            return Told.Outcome.DONE;
        } catch (CompletionException stage) {
            return failed(stage.getCause());
        } catch (Exception failure) {
            return failed(failure);
        }
    }

    private Told.Outcome failed(Throwable failure) {
        if (!(failure instanceof BlueConicException typed)) {
            wrong.add(failure);
            return Told.Outcome.UNKNOWN;
        }
        boolean noToken = "/oauth/token".equals(typed.pathTemplate());
        String what = noToken ? "no token" : typed.getClass().getSimpleName();
        failures.computeIfAbsent(what, name -> new AtomicInteger()).incrementAndGet();
        return typed.outcome() == Outcome.UNKNOWN ? Told.Outcome.UNKNOWN : Told.Outcome.NOT_PROCESSED;
    }
}
