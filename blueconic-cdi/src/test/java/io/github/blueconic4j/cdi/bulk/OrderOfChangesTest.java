package io.github.blueconic4j.cdi.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.simulator.Fault;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes of a few profiles, many at a time, with faults at random: what is left is as if they had been made one by one. */
@Timeout(60)
class OrderOfChangesTest extends ImporterFixture {

    private static final int CHANGES = 4000;
    private static final int PEOPLE = 60;

    /** What the profiles must have in the end. */
    private final Map<Integer, Set<String>> interests = new HashMap<>();

    private final Map<Integer, String> cities = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isThatOfTheInputForEachProfile(long seed) {
        interests.clear();
        cities.clear();
        Random random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            tenant.profile()
                    .id("p" + i)
                    .property("email", mail(i))
                    .property("customerid", "c" + i)
                    .put();
        }
        List<ProfileChange> changes = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            // a few profiles get most of the changes
            changes.add(change(random, random.nextBoolean() ? random.nextInt(4) : random.nextInt(PEOPLE), i));
        }
        tenant.bulkCalls(6);
        tenant.fault(Fault.answer(503, "").on(PROFILES).chance(0.1).times(20));
        tenant.fault(Fault.dropAfterCommit().on(PROFILES).chance(0.1).times(20));
        tenant.fault(Fault.resetBeforeCommit().on(PROFILES).chance(0.1).times(20));
        tenant.fault(Fault.answer(500, "").on(PROFILES).chance(0.1).times(20));
        tenant.fault(Fault.slow().latency(3, 30).on(PROFILES).always());

        ImportReport report = profiles("retry.max-delay", "PT0.02S", "retry.attempts", "2")
                .run(ProfileImport.of(changes)
                        .batchSize(1 + random.nextInt(60))
                        .parallelism(1 + random.nextInt(12))
                        .rejects(rejects)
                        .build());

        assertThat(rejects.codes())
                .as("all are safe to repeat but the bad ones")
                .allMatch(c -> c.endsWith(" REJECTED"));
        assertThat(report.sent()).isEqualTo(CHANGES);
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(values("p" + person, "city"))
                    .as("city of " + person)
                    .isEqualTo(cities.containsKey(person) ? List.of(cities.get(person)) : values("p" + person, "city"));
            assertThat(Set.copyOf(values("p" + person, "interests")))
                    .as("interests of " + person)
                    .isEqualTo(interests.getOrDefault(person, Set.of()));
        }
    }

    private static String mail(int person) {
        return "m" + person + "@example.org";
    }

    private ProfileChange change(Random random, int person, int number) {
        if (random.nextInt(200) == 0) {
            return bad("p" + person);
        }
        ProfileChange.Builder change = ProfileChange.updateOnly();
        switch (random.nextInt(3)) {
            case 0 -> change.matching(Match.on("email", mail(person)));
            case 1 -> change.matching(Match.on("email", mail(person)).or("customerid", "c" + person));
            // links what is matched by one with what is matched by the other
            default -> change.profileId("p" + person).matching(Match.on("email", mail(person)));
        }
        String interest = "i" + random.nextInt(5);
        switch (random.nextInt(4)) {
            case 0 -> {
                change.add("interests", interest);
                interests.computeIfAbsent(person, p -> new LinkedHashSet<>()).add(interest);
            }
            case 1 -> {
                change.remove("interests", interest);
                interests.computeIfAbsent(person, p -> new LinkedHashSet<>()).remove(interest);
            }
            case 2 -> {
                change.set("interests", interest);
                interests.put(person, new LinkedHashSet<>(Set.of(interest)));
            }
            default -> {
                change.set("city", "city" + number);
                cities.put(person, "city" + number);
            }
        }
        return change.build();
    }
}
