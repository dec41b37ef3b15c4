package io.github.blueconic4j.api.profiles;

import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyStrategy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileChangeRepeatTest {

    private static final Instant DATE = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void repeatsWhatEndsTheSame() {
        assertSafe(ProfileChange.upsert()
                .matching(Match.on("email", "a"))
                .set("a", 1)
                .add("b", 1)
                .setIfEmpty("c", 1)
                .remove("d", 1));
        assertSafe(ProfileChange.updateOnly().profileId("p").set("a", 1));
        assertThat(ProfileChange.delete("p").safeToRepeat()).isTrue();
        assertThat(read("{\"profileId\":\"p\"}").safeToRepeat()).isTrue();
    }

    @Test
    void doesNotRepeatWhatCounts() {
        assertUnsafe(existing().increment("visits", 1));
        assertUnsafe(existing().rule(PropertyRule.of("visits", PropertyStrategy.SUM, List.of(1))));
    }

    @Test
    void doesNotRepeatWhatItDoesNotKnow() {
        assertUnsafe(existing().rule(PropertyRule.of("a", new PropertyStrategy("NEW"), List.of(1))));
        assertThat(read("{\"profileId\":\"p\",\"strategy\":\"MERGE\"}").safeToRepeat())
                .isFalse();
        assertThat(event("{\"eventTypeId\":\"o\",\"id\":\"1\",\"date\":\"2024-01-01T00:00Z\",\"strategy\":\"NEW\"}")
                        .safeToRepeat())
                .isFalse();
        assertThat(event("{\"eventTypeId\":\"o\",\"id\":\"1\",\"date\":\"2024-01-01T00:00Z\",\"data\":"
                                + "[{\"id\":\"a\",\"values\":[1],\"strategy\":\"INCREMENT\"}]}")
                        .safeToRepeat())
                .isFalse();
        assertThat(event("{\"eventTypeId\":\"o\",\"id\":\"1\",\"date\":\"2024-01-01T00:00Z\",\"data\":[{\"id\":\"a\","
                                + "\"values\":[[{\"id\":\"b\",\"values\":[1],\"strategy\":\"SUM\"}]]}]}")
                        .safeToRepeat())
                .isFalse();
    }

    @Test
    void doesNotRepeatAnUpsertThatSaysNeitherIdNorMatching() {
        assertUnsafe(ProfileChange.upsert().set("a", 1));
        assertThat(read("{\"strategy\":\"UPSERT\",\"matching\":[]}").safeToRepeat())
                .isFalse();
        assertThat(read("{\"strategy\":\"UPSERT\",\"matching\":[[]]}").safeToRepeat())
                .isFalse();
    }

    @Test
    void repeatsEventsOnlyWithIdAndDate() {
        assertSafe(existing()
                .event(TimelineEventChange.set("o")
                        .id("1")
                        .date(DATE)
                        .value("a", 1)
                        .build()));
        assertSafe(existing()
                .event(TimelineEventChange.upsert("o")
                        .id("1")
                        .date(DATE)
                        .upsert("l", EventItemChange.item().value("id", 1).add("b", 2))
                        .build()));
        assertUnsafe(existing().event(TimelineEventChange.set("o").date(DATE).build()));
        assertUnsafe(existing().event(TimelineEventChange.upsert("o").id("1").build()));
        assertUnsafe(
                existing().event(TimelineEventChange.updateOnly("o").id("1").build()));
        assertSafe(existing().event(TimelineEventChange.delete("o", "1", null)));
    }

    @Test
    void doesNotRepeatWhatTriggersOnEvents() {
        assertUnsafe(existing().triggerOnEventAdded(true));
        assertSafe(existing().triggerOnEventAdded(false).triggerOnPropertyChange(true));
    }

    private static ProfileChange.Builder existing() {
        return ProfileChange.upsert().profileId("p");
    }

    private static void assertSafe(ProfileChange.Builder change) {
        assertThat(change.build().safeToRepeat()).isTrue();
    }

    private static void assertUnsafe(ProfileChange.Builder change) {
        assertThat(change.build().safeToRepeat()).isFalse();
    }

    private static ProfileChange event(String event) {
        return read("{\"profileId\":\"p\",\"timeline\":[" + event + "]}");
    }

    private static ProfileChange read(String json) {
        return BlueConicJson.read(ProfileChange.class, json);
    }
}
