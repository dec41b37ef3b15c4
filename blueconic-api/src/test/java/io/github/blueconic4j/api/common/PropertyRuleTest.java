package io.github.blueconic4j.api.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PropertyRuleTest {

    @Test
    void writesEveryTypeAsBlueConicKeepsIt() {
        PropertyRule rule = PropertyRule.set(
                "p",
                "text",
                Instant.ofEpochMilli(1234),
                LocalDate.of(1970, 1, 2),
                7,
                new BigDecimal("1E+3"),
                0.5,
                true,
                new ChangeState("OTHER"));

        assertThat(rule.values()).containsExactly("text", "1234", "86400000", "7", "1000", "0.5", "true", "OTHER");
    }

    @Test
    void refusesValuesOfOtherTypesByTheNameOfTheProperty() {
        assertThatThrownBy(() -> PropertyRule.set("tags", List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("property tags");
        assertThatThrownBy(() -> PropertyRule.add("tags", "a", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("property tags");
        assertThatThrownBy(() -> PropertyRule.increment("visits", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("property visits");
    }

    @Test
    void onlyWhatCountsOrIsUnknownIsUnsafeToRepeat() {
        assertThat(List.of(
                        PropertyRule.set("p", 1),
                        PropertyRule.add("p", 1),
                        PropertyRule.setIfEmpty("p", 1),
                        PropertyRule.remove("p", 1)))
                .allMatch(PropertyRule::safeToRepeat);
        assertThat(List.of(
                        PropertyRule.increment("p", 1),
                        PropertyRule.of("p", PropertyStrategy.SUM, List.of(1)),
                        PropertyRule.of("p", new PropertyStrategy("NEW"), List.of(1)),
                        PropertyRule.of("p", null, List.of(1))))
                .noneMatch(PropertyRule::safeToRepeat);
    }

    @Test
    void isWrittenWithItsRestrictionAndReadBack() {
        PropertyRule rule = PropertyRule.setIfEmpty("source", "web").newProfilesOnly();

        String json = BlueConicJson.write(rule);

        assertThat(json)
                .isEqualTo("{\"id\":\"source\",\"restriction\":\"NEW_PROFILES_ONLY\","
                        + "\"strategy\":\"SET_IF_EMPTY\",\"values\":[\"web\"]}");
        assertThat(BlueConicJson.read(PropertyRule.class, json)).isEqualTo(rule);
        assertThat(rule.existingProfilesOnly().restriction()).isEqualTo(RuleRestriction.EXISTING_PROFILES_ONLY);
    }

    @Test
    void showsNoValues() {
        assertThat(PropertyRule.set("email", "ann@example.org").toString())
                .contains("email")
                .doesNotContain("ann@example.org");
    }
}
