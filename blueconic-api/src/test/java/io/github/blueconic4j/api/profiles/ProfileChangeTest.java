package io.github.blueconic4j.api.profiles;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.PropertyRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfileChangeTest {

    private static final ProfileChange FULL = ProfileChange.upsert()
            .profileId("p1")
            .matching(Match.on("email", "ann@example.org").and("brand", 7).or("customerid", "c-1"))
            .set("city", List.of("Ede", "Nijmegen"))
            .rule(PropertyRule.add("tags", "new").newProfilesOnly())
            .increment("visits", 2)
            .addConsentedObjectives("news")
            .setRefusedObjectives("ads")
            .setPrivacyLegislation(PrivacyLegislation.GDPR)
            .event(TimelineEventChange.upsert("order")
                    .id("o-1")
                    .date(Instant.parse("2024-01-01T00:00:00Z"))
                    .set("total", 12.5)
                    .set("gift", true)
                    .set("paid", Instant.parse("2024-01-02T00:00:00Z"))
                    .upsert(
                            "line",
                            EventItemChange.item()
                                    .value("sku", "a-7")
                                    .setIfEmpty("quantity", 2)
                                    .set("part", EventItemChange.item().value("size", 4)))
                    .build())
            .onlyInSegment("s1")
            .permissionLevel(PermissionLevel.ANONYMOUS)
            .privacyLegislation(PrivacyLegislation.UK_GDPR)
            .domainGroup("d1")
            .identifier("row 1")
            .triggerOnEventAdded(false)
            .triggerOnPropertyChange(true)
            .build();

    @Test
    void writesWhatBlueConicReads() {
        assertThat(BlueConicJson.write(FULL))
                .isEqualTo("{\"domainGroup\":\"d1\",\"identifier\":\"row 1\",\"matching\":[[{\"id\":\"email\","
                        + "\"value\":\"ann@example.org\"},{\"id\":\"brand\",\"value\":\"7\"}],[{\"id\":\"customerid\","
                        + "\"value\":\"c-1\"}]],\"permissionLevel\":\"ANONYMOUS\",\"privacyLegislation\":\"UK_GDPR\","
                        + "\"profileId\":\"p1\",\"properties\":["
                        + "{\"id\":\"city\",\"strategy\":\"SET\",\"values\":[\"Ede\",\"Nijmegen\"]},"
                        + "{\"id\":\"tags\",\"restriction\":\"NEW_PROFILES_ONLY\",\"strategy\":\"ADD\","
                        + "\"values\":[\"new\"]},"
                        + "{\"id\":\"visits\",\"strategy\":\"INCREMENT\",\"values\":[\"2\"]},"
                        + "{\"id\":\"consented_objectives\",\"strategy\":\"ADD\",\"values\":[\"news\"]},"
                        + "{\"id\":\"refused_objectives\",\"strategy\":\"SET\",\"values\":[\"ads\"]},"
                        + "{\"id\":\"privacy_legislation\",\"strategy\":\"SET\",\"values\":[\"GDPR\"]}],"
                        + "\"restriction\":{\"isMemberOfSegment\":\"s1\"},\"strategy\":\"UPSERT\",\"timeline\":["
                        + "{\"data\":[{\"id\":\"total\",\"strategy\":\"SET\",\"values\":[12.5]},"
                        + "{\"id\":\"gift\",\"strategy\":\"SET\",\"values\":[true]},"
                        + "{\"id\":\"paid\",\"strategy\":\"SET\",\"values\":[\"2024-01-02T00:00:00Z\"]},"
                        + "{\"id\":\"line\",\"strategy\":\"UPSERT\",\"values\":[[{\"id\":\"sku\",\"values\":[\"a-7\"]},"
                        + "{\"id\":\"quantity\",\"values\":[2],\"strategy\":\"SET_IF_EMPTY\"},{\"id\":\"part\","
                        + "\"values\":[[{\"id\":\"size\",\"values\":[4]}]],\"strategy\":\"SET\"}]]}],"
                        + "\"date\":\"2024-01-01T00:00:00Z\",\"eventTypeId\":\"order\",\"id\":\"o-1\","
                        + "\"strategy\":\"UPSERT\"}],\"triggerOnEventAdded\":false,\"triggerOnPropertyChange\":true}");
    }

    @Test
    void isReadBackAsWhatItWas() {
        ProfileChange read = BlueConicJson.read(ProfileChange.class, BlueConicJson.write(FULL));

        assertThat(read).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(read.matching().get(0).get(0)).isInstanceOf(Criterion.class);
    }

    @Test
    void writesOnlyWhatWasSet() {
        assertThat(BlueConicJson.write(ProfileChange.delete("p1")))
                .isEqualTo("{\"profileId\":\"p1\",\"strategy\":\"DELETE\"}");
        assertThat(BlueConicJson.write(
                        ProfileChange.updateOnly().profileId("p1").set("city").build()))
                .isEqualTo("{\"profileId\":\"p1\",\"properties\":[{\"id\":\"city\",\"strategy\":\"SET\","
                        + "\"values\":[]}],\"strategy\":\"UPDATE\"}");
    }

    @Test
    void aBuilderThatIsUsedOnDoesNotChangeWhatItBuilt() {
        ProfileChange.Builder builder = ProfileChange.upsert().profileId("p1").set("a", 1);
        ProfileChange first = builder.build();
        builder.set("b", 2).event(TimelineEventChange.set("order").build());

        assertThat(first.properties()).hasSize(1);
        assertThat(first.timeline()).isNull();
        assertThat(builder.build().properties()).hasSize(2);
    }

    @Test
    void refusesWhatBlueConicWouldByTheNameOfTheField() {
        refused("profileId ", change -> change.profileId(" "));
        refused("matching[0][1].id ", change -> change.matching(Match.on("a", 1).and("b c", 2)));
        refused(
                "matching[1][0].value ",
                change -> change.matching(Match.on("a", 1).or("b", "")));
        refused("properties[1].id ", change -> change.set("a", 1).set("first name", "Ann"));
        refused("properties[1].id ", change -> change.set("a", 1).add("a", 2));
        refused("properties[0].values ", change -> change.add("a"));
        refused("properties[0].values ", change -> change.rule(PropertyRule.of("a", null, List.of())));
        refused("restriction.isMemberOfSegment ", change -> change.onlyInSegment(""));
        refused("domainGroup ", change -> change.domainGroup(" "));
    }

    @Test
    void refusesEventsThatBlueConicWould() {
        refusedEvent("timeline[1].eventTypeId ", TimelineEventChange.set(" "));
        refusedEvent("timeline[1].id ", TimelineEventChange.delete("order", null, null));
        refusedEvent("timeline[1].id ", TimelineEventChange.updateOnly("order").set("a", 1));
        refusedEvent("timeline[1].id ", TimelineEventChange.set("order").id(""));
        refusedEvent("timeline[1].data[0].id ", TimelineEventChange.set("order").set("a b", 1));
        refusedEvent(
                "timeline[1].data[0].values[1][0].values[0][0].id ",
                TimelineEventChange.set("order")
                        .set(
                                "line",
                                EventItemChange.item().value("a", 1),
                                EventItemChange.item()
                                        .set("b", EventItemChange.item().value("c d", 1))));
        assertThatThrownBy(() -> TimelineEventChange.set("order").set("a", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("property a");
    }

    @Test
    void takesTwoHundredAndFiftyEventsAndNotOneMore() {
        ProfileChange.Builder change = ProfileChange.upsert().profileId("p1");
        for (int i = 0; i < 250; i++) {
            change.event(TimelineEventChange.set("order").build());
        }
        assertThat(change.build().timeline()).hasSize(250);

        change.event(TimelineEventChange.set("order").build());
        assertThatThrownBy(change::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("timeline ");
    }

    @Test
    void refusesADeleteWithoutIdAndAnUpdateOfNobody() {
        assertThatThrownBy(() -> ProfileChange.delete(" ")).hasMessageStartingWith("profileId ");
        assertThatThrownBy(() -> ProfileChange.updateOnly().set("a", 1).build())
                .hasMessageStartingWith("profileId or matching ");
        assertThat(ProfileChange.upsert().set("a", 1).build().profileId()).isNull();
    }

    @Test
    void refusesWhatWasReadLikeWhatIsBuilt() {
        assertReadIsRefused("{\"strategy\":\"DELETE\"}", "profileId ");
        assertReadIsRefused("{\"profileId\":\"p\",\"strategy\":\"DELETE\",\"properties\":[]}", "strategy ");
        assertReadIsRefused("{\"profileId\":\"p\",\"matching\":[[]]}", "matching[0] ");
        assertReadIsRefused("{\"profileId\":\"p\",\"properties\":[null]}", "properties[0] ");
        assertReadIsRefused(
                "{\"profileId\":\"p\",\"properties\":[{\"id\":\"n\",\"strategy\":\"INCREMENT\",\"values\":[\"x\"]}]}",
                "properties[0].values ");
        assertReadIsRefused(
                "{\"profileId\":\"p\",\"properties\":[{\"id\":\"n\",\"strategy\":\"SET\"}]}", "properties[0].values ");
        assertReadIsRefused(
                "{\"profileId\":\"p\",\"timeline\":[{\"eventTypeId\":\"o\",\"data\":[{\"id\":\"l\",\"values\":[[1]]}]}]}",
                "timeline[0].data[0].values[0][0] ");
        BlueConicJson.read(ProfileChange.class, "{\"profileId\":\"p\",\"strategy\":\"DELETE\",\"identifier\":\"r\"}")
                .check();
    }

    @Test
    void showsNothingPersonal() {
        assertThat(FULL.toString())
                .contains("UPSERT", "email", "city")
                .doesNotContain("ann@example.org", "p1", "c-1", "Ede", "row 1");
        assertThat(FULL.timeline().toString()).contains("order", "line").doesNotContain("o-1", "a-7");
        assertThat(Match.on("email", "ann@example.org").toString())
                .contains("email")
                .doesNotContain("ann@");
    }

    private static void assertReadIsRefused(String json, String field) {
        ProfileChange read = BlueConicJson.read(ProfileChange.class, json);
        assertThatThrownBy(read::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    private static void refusedEvent(String field, TimelineEventChange.Builder event) {
        refusedEvent(field, event.build());
    }

    private static void refusedEvent(String field, TimelineEventChange event) {
        refused(field, change -> change.event(TimelineEventChange.set("order").build())
                .event(event));
    }

    private static void refused(String field, UnaryOperator<ProfileChange.Builder> change) {
        ProfileChange.Builder builder = change.apply(ProfileChange.upsert());
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }
}
