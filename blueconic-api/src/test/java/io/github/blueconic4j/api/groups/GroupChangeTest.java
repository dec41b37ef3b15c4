package io.github.blueconic4j.api.groups;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.PropertyRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupChangeTest {

    @Test
    void writesWhatWasSetAndReadsItBack() {
        GroupChange change = GroupChange.upsert("company", "acme")
                .set("city", "Ede")
                .domainGroup("d1")
                .identifier("row 1")
                .build();

        String json = BlueConicJson.write(change);

        assertThat(json)
                .isEqualTo("{\"domainGroup\":\"d1\",\"groupId\":\"acme\",\"groupTypeId\":\"company\",\"identifier\":"
                        + "\"row 1\",\"properties\":[{\"id\":\"city\",\"strategy\":\"SET\",\"values\":[\"Ede\"]}],"
                        + "\"strategy\":\"UPSERT\"}");
        assertThat(BlueConicJson.read(GroupChange.class, json)).isEqualTo(change);
        assertThat(BlueConicJson.write(GroupChange.delete("company", "acme")))
                .isEqualTo("{\"groupId\":\"acme\",\"groupTypeId\":\"company\",\"strategy\":\"DELETE\"}");
    }

    @Test
    void readsTheTypeUnderBothOfItsNames() {
        assertThat(BlueConicJson.read(
                        GroupChange.class, "{\"groupType\":\"company\",\"groupId\":\"acme\",\"strategy\":\"DELETE\"}"))
                .isEqualTo(GroupChange.delete("company", "acme"));
    }

    @Test
    void repeatsWhatEndsTheSame() {
        assertThat(GroupChange.upsert("company", "a").set("x", 1).build().safeToRepeat())
                .isTrue();
        assertThat(GroupChange.updateOnly("company", "a").build().safeToRepeat())
                .isTrue();
        assertThat(GroupChange.delete("company", "a").safeToRepeat()).isTrue();
        assertThat(GroupChange.updateOnly("company", "a")
                        .increment("x", 1)
                        .build()
                        .safeToRepeat())
                .isFalse();
        assertThat(BlueConicJson.read(
                                GroupChange.class, "{\"groupTypeId\":\"c\",\"groupId\":\"a\",\"strategy\":\"NEW\"}")
                        .safeToRepeat())
                .isFalse();
    }

    @Test
    void refusesWhatBlueConicWouldByTheNameOfTheField() {
        refused("groupTypeId ", GroupChange.upsert(" ", "a"));
        refused("groupId ", GroupChange.updateOnly("company", null));
        refused("domainGroup ", GroupChange.upsert("company", "a").domainGroup(""));
        refused("properties[0].id ", GroupChange.upsert("company", "a").set("a b", 1));
        refused(
                "properties[1].id ",
                GroupChange.upsert("company", "a").set("x", 1).remove("x", 2));
        refused(
                "properties[0].restriction ",
                GroupChange.upsert("company", "a").rule(PropertyRule.set("x", 1).newProfilesOnly()));
        assertThatThrownBy(() -> GroupChange.delete("company", "")).hasMessageStartingWith("groupId ");
        GroupChange read = BlueConicJson.read(
                GroupChange.class,
                "{\"groupTypeId\":\"c\",\"groupId\":\"a\",\"strategy\":\"DELETE\",\"properties\":[]}");
        assertThatThrownBy(read::check).hasMessageStartingWith("properties ");
    }

    private static void refused(String field, GroupChange.Builder change) {
        assertThatThrownBy(change::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    @Test
    void showsNothingPersonal() {
        assertThat(GroupChange.upsert("company", "acme")
                        .set("city", "Ede")
                        .build()
                        .toString())
                .contains("company", "city")
                .doesNotContain("acme", "Ede");
    }
}
