package io.github.blueconic4j.api.common;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static io.github.blueconic4j.api.common.Refinement.groupProperty;
import static io.github.blueconic4j.api.common.Refinement.objectives;
import static io.github.blueconic4j.api.common.Refinement.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RefinementTest {

    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");

    @Test
    void writesAllSixteenOperators() {
        Map<Refinement, String> texts = new LinkedHashMap<>();
        texts.put(property("p").isEmpty(), "\"IS_EMPTY\"");
        texts.put(property("p").notEmpty(), "\"NOT_IS_EMPTY\"");
        texts.put(property("p").containsAny("a", 1), "\"CONTAINS_ANY\",\"values\":[\"a\",\"1\"]");
        texts.put(property("p").notContainsAny("a"), "\"NOT_CONTAINS_ANY\",\"values\":[\"a\"]");
        texts.put(property("p").containsAll("a"), "\"CONTAINS_ALL\",\"values\":[\"a\"]");
        texts.put(property("p").notContainsAll("a"), "\"NOT_CONTAINS_ALL\",\"values\":[\"a\"]");
        texts.put(property("p").inRange(-1, 10), "\"IN_RANGE\",\"fromValue\":-1,\"toValue\":10");
        texts.put(property("p").notInRange(1, 1), "\"NOT_IN_RANGE\",\"fromValue\":1,\"toValue\":1");
        texts.put(property("p").inLastDays(1), "\"IN_LAST_DAYS\",\"daysCount\":1");
        texts.put(property("p").notInLastDays(2), "\"NOT_IN_LAST_DAYS\",\"daysCount\":2");
        texts.put(property("p").inNextDays(3), "\"IN_NEXT_DAYS\",\"daysCount\":3");
        texts.put(property("p").notInNextDays(4), "\"NOT_IN_NEXT_DAYS\",\"daysCount\":4");
        texts.put(property("p").inLastHours(5), "\"IN_LAST_HOURS\",\"hoursCount\":5");
        texts.put(property("p").notInLastHours(6), "\"NOT_IN_LAST_HOURS\",\"hoursCount\":6");
        texts.put(property("p").inNextHours(7), "\"IN_NEXT_HOURS\",\"hoursCount\":7");
        texts.put(property("p").notInNextHours(8), "\"NOT_IN_NEXT_HOURS\",\"hoursCount\":8");

        assertThat(texts).hasSize(16);
        texts.forEach((refinement, text) ->
                assertThat(refinement.parameterText()).isEqualTo("{\"property\":\"p\",\"operator\":" + text + "}"));
    }

    @Test
    void writesRangesOfDates() {
        String range = "\"fromDate\":\"2024-03-01T00:00:00Z\",\"toDate\":\"2024-05-01T00:00:00Z\"}";

        assertThat(property("d").inRange(MARCH, MAY).parameterText()).endsWith("\"IN_RANGE\"," + range);
        assertThat(property("d").notInRange(MARCH, MAY).parameterText()).endsWith("\"NOT_IN_RANGE\"," + range);
    }

    @Test
    void takesOneThatIsJsonAlready() {
        String text = "{\"property\":\"visits\",\"operator\":\"IS_EMPTY\"}";

        assertThat(Refinement.ofJson(text)).isEqualTo(property("visits").isEmpty());
        assertThat(Refinement.and(Refinement.ofJson(text), property("p").notEmpty())
                        .parameterText())
                .contains(text);
        for (String wrong : new String[] {"", "[]", "{\"property\":\"secret\"", "secret"}) {
            assertThatThrownBy(() -> Refinement.ofJson(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("refinement must be one JSON object");
        }
    }

    @Test
    void nestsAndAndOr() {
        Refinement nested = Refinement.and(
                groupProperty("city").containsAny("Nijmegen"),
                Refinement.or(
                        property("email").notEmpty(),
                        objectives(ObjectiveState.CONSENTED).containsAll("news")));

        assertThat(nested.parameterText())
                .isEqualTo("{\"filters\":[{\"groupProperty\":\"city\",\"operator\":\"CONTAINS_ANY\","
                        + "\"values\":[\"Nijmegen\"]},{\"filters\":[{\"property\":\"email\",\"operator\":"
                        + "\"NOT_IS_EMPTY\"},{\"objective\":\"CONSENTED\",\"operator\":\"CONTAINS_ALL\","
                        + "\"values\":[\"news\"]}],\"operator\":\"OR\"}],\"operator\":\"AND\"}");
    }

    @Test
    void refusesWhatBlueConicWouldByTheNameOfTheField() {
        refused(() -> property("e mail"), "property ");
        refused(() -> groupProperty(""), "groupProperty ");
        refused(() -> property("p").containsAny(), "values ");
        refused(() -> objectives(ObjectiveState.UNKNOWN).containsAny("a", null), "values ");
        refused(() -> property("p").inRange(2, 1), "fromValue ");
        refused(() -> property("p").inRange(MAY, MARCH), "fromDate ");
        refused(() -> property("p").inRange(null, MARCH), "fromDate ");
        refused(() -> property("p").inLastDays(-1), "daysCount ");
        refused(() -> property("p").inNextHours(-1), "hoursCount ");
        refused(Refinement::and, "filters ");
    }

    private static void refused(Runnable refinement, String field) {
        assertThatThrownBy(refinement::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    @Test
    void showsItsOutlineWithoutValues() {
        Refinement refinement = Refinement.or(
                property("email").containsAny("ann@example.org"),
                property("age").isEmpty());

        assertThat(refinement).hasToString("Refinement[(email CONTAINS_ANY OR age IS_EMPTY)]");
    }

    @Test
    void isEqualWhereItAsksForTheSame() {
        assertThat(property("p").containsAny("a"))
                .isEqualTo(property("p").containsAny("a"))
                .hasSameHashCodeAs(property("p").containsAny("a"))
                .isNotEqualTo(property("p").containsAny("b"));
    }
}
