package io.github.blueconic4j.api.profiles;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.BlueConicJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfileTest {

    private static final String PROFILE =
            """
            {"id": "p1", "creationDate": "2024-02-03T04:05:06.789Z", "privacyLegislation": "MOON_ACT",
             "consentedObjectives": ["news"], "permissions": {"level": "PERSONAL"},
             "properties": [{"id": "email", "values": ["ann@example.org"]}, {"id": "visits", "values": ["3"]}],
             "events": [{"id": "o-1", "eventTypeId": "order", "date": "2024-01-01T00:00Z", "source": "notebook_1",
               "data": [{"id": "total", "values": [12.5]}, {"id": "gift", "values": [true]},
                        {"id": "paid", "values": ["2024-01-02T03:04:05+01:00"]}, {"id": "empty", "values": []},
                        {"id": "line", "values": [
                          [{"id": "sku", "values": ["a-7"]}, {"id": "part", "values": [
                            [{"id": "size", "values": [4]}]]}],
                          [{"id": "sku", "values": [42]}]]}]}],
             "groups": [{"id": "g1", "groupTypeId": "company", "properties": [{"id": "city", "values": ["Ede"]}]}],
             "matchingGroups": [{"profilePropertyId": "company_id", "groupIds": ["g1"]}],
             "lifecycleStages": [{"lifecycle": {"id": "l1", "name": "L"}, "stage": {"id": "s1", "name": "S"}}],
             "segments": [{"id": "s9", "name": "Nine", "tags": ["t"]}],
             "replacedBy": "p2", "replaces": ["p0"]}
            """;

    private final Profile profile = BlueConicJson.read(Profile.class, PROFILE);
    private final TimelineEvent order = profile.events().get(0);

    @Test
    void hasEverythingThatTheAnswerHas() {
        assertThat(profile.id()).isEqualTo("p1");
        assertThat(profile.creationDate()).isEqualTo("2024-02-03T04:05:06.789Z");
        assertThat(profile.privacyLegislation()).isEqualTo(new PrivacyLegislation("MOON_ACT"));
        assertThat(profile.permissions().level()).isEqualTo(PermissionLevel.PERSONAL);
        assertThat(profile.consentedObjectives()).containsExactly("news");
        assertThat(profile.number("visits")).contains(new BigDecimal(3));
        assertThat(profile.groups().get(0).text("city")).contains("Ede");
        assertThat(profile.matchingGroups().get(0).groupIds()).containsExactly("g1");
        assertThat(profile.lifecycleStages().get(0).stage().name()).isEqualTo("S");
        assertThat(profile.segments().get(0).tags()).containsExactly("t");
        assertThat(profile.replacedBy()).isEqualTo("p2");
        assertThat(profile.replaces()).containsExactly("p0");
    }

    @Test
    void hasEmptyListsWhereTheAnswerHasNone() {
        Profile bare = BlueConicJson.read(Profile.class, "{\"id\": \"p1\"}");

        assertThat(bare.properties()).isEmpty();
        assertThat(bare.events()).isEmpty();
        assertThat(bare.groups()).isEmpty();
        assertThat(bare.matchingGroups()).isEmpty();
        assertThat(bare.lifecycleStages()).isEmpty();
        assertThat(bare.segments()).isEmpty();
        assertThat(bare.consentedObjectives()).isEmpty();
        assertThat(bare.refusedObjectives()).isEmpty();
        assertThat(bare.replaces()).isEmpty();
    }

    @Test
    void readsValuesOfEventsByTheirType() {
        assertThat(order.source()).isEqualTo("notebook_1");
        assertThat(order.date()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(order.number("total")).contains(new BigDecimal("12.5"));
        assertThat(order.text("total")).contains("12.5");
        assertThat(order.bool("gift")).contains(true);
        assertThat(order.instant("paid")).contains(Instant.parse("2024-01-02T02:04:05Z"));
        assertThat(order.text("empty")).isEmpty();
        assertThat(order.number("unknown")).isEmpty();
        assertThat(order.values("gift")).containsExactly(JsonValue.TRUE);
    }

    @Test
    void readsNestedEntriesOfEventsToAnyDepth() {
        assertThat(order.items("line")).hasSize(2);
        EventItem line = order.items("line").get(0);
        assertThat(line.texts("sku")).containsExactly("a-7");
        assertThat(line.items("part").get(0).number("size")).contains(new BigDecimal(4));
        assertThat(order.items("line").get(1).text("sku")).contains("42");
        assertThat(order.items("unknown")).isEmpty();
    }

    @Test
    void namesThePropertyButNotTheValueWhereItDoesNotFit() {
        EventItem line = order.items("line").get(0);

        assertThatThrownBy(() -> line.number("sku"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sku")
                .hasMessageNotContaining("a-7");
        assertThatThrownBy(() -> line.instant("sku"))
                .hasMessageContaining("sku")
                .hasMessageNotContaining("a-7");
        assertThatThrownBy(() -> order.bool("total")).hasMessageContaining("total");
        assertThatThrownBy(() -> order.text("line")).hasMessageContaining("line");
        assertThatThrownBy(() -> order.items("total")).hasMessageContaining("total");
    }

    @Test
    void showsNothingPersonal() {
        assertThat(profile.toString()).contains("email").doesNotContain("ann@example.org", "p1", "p2");
        assertThat(order.toString()).contains("order", "line").doesNotContain("a-7", "o-1", "12.5");
        assertThat(profile.groups().get(0).toString()).contains("city").doesNotContain("Ede", "g1");
    }

    @Test
    void keepsAllWhenWrittenAndReadAgain() {
        String written = BlueConicJson.write(profile);

        assertThat(written).contains("\"source\":\"notebook_1\"", "\"values\":[[{\"id\":\"size\",\"values\":[4]}]]");
        assertThat(BlueConicJson.write(BlueConicJson.read(Profile.class, written)))
                .isEqualTo(written);
    }
}
