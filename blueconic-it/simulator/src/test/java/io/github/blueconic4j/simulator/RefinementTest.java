package io.github.blueconic4j.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefinementTest extends Fixture {
    private final Instant now = Instant.now();

    @BeforeEach
    void oneProfileThatNoOtherIsLike() {
        send(
                "PUT",
                "/profiles",
                "[{'strategy':'UPSERT','properties':[{'id':'interests','values':['chess','go']},{'id':'age','values':['151']},"
                        + "{'id':'birthdate','values':['"
                        + now.minus(Duration.ofHours(50)).toEpochMilli() + "']},"
                        + "{'id':'lastvisitdate','values':['"
                        + now.plus(Duration.ofHours(50)).toEpochMilli() + "']},"
                        + "{'id':'privacy_legislation','values':['GDPR']},"
                        + "{'id':'consented_objectives','values':['o1']},{'id':'refused_objectives','values':['o2']}]}]");
    }

    @Test
    void sixteenOperatorsFilterAndTheirNegationsGiveTheRest() {
        for (String condition : List.of(
                "'property':'interests','operator':'CONTAINS_ANY','values':['chess','none']",
                "'property':'interests','operator':'CONTAINS_ALL','values':['chess','go']",
                "'property':'age','operator':'IN_RANGE','fromValue':151",
                "'property':'age','operator':'IN_RANGE','fromValue':150,'toValue':151",
                "'property':'birthdate','operator':'IN_RANGE','fromDate':'" + now.minus(Duration.ofDays(3)) + "'",
                "'property':'birthdate','operator':'IN_LAST_DAYS','daysCount':3",
                "'property':'birthdate','operator':'IN_LAST_HOURS','hoursCount':51",
                "'property':'lastvisitdate','operator':'IN_NEXT_DAYS','daysCount':3",
                "'property':'lastvisitdate','operator':'IN_NEXT_HOURS','hoursCount':51")) {
            assertThat(hits(condition)).as(condition).isEqualTo(1);
            String negation = condition.replace("'operator':'", "'operator':'NOT_");
            assertThat(hits(negation)).as(negation).isEqualTo(PROFILES);
        }
        assertThat(hits("'property':'birthdate','operator':'IN_LAST_HOURS','hoursCount':49"))
                .isZero();
        assertThat(hits("'property':'interests','operator':'CONTAINS_ALL','values':['chess','none']"))
                .isZero();
        int empty = hits("'property':'email','operator':'IS_EMPTY'");
        assertThat(empty).isEqualTo(PROFILES / 5 + 1);
        assertThat(hits("'property':'email','operator':'NOT_IS_EMPTY'")).isEqualTo(PROFILES + 1 - empty);
    }

    @Test
    void conditionsNest() {
        String chess = "{'property':'interests','operator':'CONTAINS_ANY','values':['chess']}";
        String young = "{'property':'age','operator':'IN_RANGE','toValue':100}";
        String nobody = "{'property':'age','operator':'IN_RANGE','fromValue':1000}";

        assertThat(hits("'operator':'AND','filters':[" + chess + "," + young + "]"))
                .isZero();
        assertThat(hits("'operator':'OR','filters':[" + chess + "," + nobody + "]"))
                .isEqualTo(1);
        assertThat(hits("'operator':'AND','filters':[" + chess + ",{'operator':'OR','filters':[" + nobody + "," + chess
                        + "]}]"))
                .isEqualTo(1);
    }

    @Test
    void objectivesFilter() {
        String form = "'objective':'%s','operator':'%s','values':['o1','o2']";

        assertThat(hits(form.formatted("CONSENTED", "CONTAINS_ANY"))).isEqualTo(1);
        assertThat(hits(form.formatted("CONSENTED", "CONTAINS_ALL"))).isZero();
        assertThat(hits(form.formatted("REFUSED", "CONTAINS_ANY"))).isEqualTo(1);
        assertThat(hits(form.formatted("UNKNOWN", "CONTAINS_ALL"))).isEqualTo(PROFILES);
        assertThat(hits(form.formatted("REFUSED_OR_UNKNOWN", "CONTAINS_ALL"))).isEqualTo(PROFILES);
        assertThat(
                        hits(
                                "'objective':'CONSENTED_OR_UNNEEDED','operator':'CONTAINS_ANY','values':['analytics_objective']"))
                .isEqualTo(PROFILES + 1);
    }

    @Test
    void groupPropertiesFilterGroupsAndTheProfilesInThem() {
        String big = "'groupProperty':'household_size','operator':'IN_RANGE','fromValue':%d";
        String groups = "/groups/household?count=100&refinement="
                + Client.encode("{" + big.formatted(4).replace('\'', '"') + "}");

        assertThat(client.get(groups).json().path("groups")).isNotEmpty().allMatch(group -> group.toString()
                .matches(".*household_size\",\"values\":\\[\"[456]\"].*"));
        assertThat(hits(big.formatted(1))).isEqualTo(PROFILES / 10);
        assertThat(hits(big.formatted(7))).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String bad : List.of(
                "",
                "'property':'age'",
                "'property':'age','operator':'LIKE'",
                "'property':'age','operator':'IN_RANGE'",
                "'property':'age','operator':'CONTAINS_ANY'",
                "'property':'age','operator':'IN_LAST_DAYS'",
                "'property':'age','objective':'CONSENTED','operator':'CONTAINS_ANY','values':['x']",
                "'objective':'MAYBE','operator':'CONTAINS_ANY','values':['x']",
                "'objective':'CONSENTED','operator':'IS_EMPTY','values':['x']",
                "'operator':'XOR','filters':[]",
                "'property':'age','operator':'IS_EMPTY','surprise':1")) {
            assertThat(refined(bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(client.get("/segments/allvisitors/profiles?refinement=%7Bhalf")
                        .status())
                .isEqualTo(400);
    }

    private int hits(String condition) {
        Client.Answer answer = refined(condition);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("profiles"))
                .hasSize(answer.json().path("totalResults").asInt());
        return answer.json().path("totalResults").asInt();
    }

    private Client.Answer refined(String condition) {
        String json = "{" + condition.replace('\'', '"') + "}";
        return client.get("/segments/allvisitors/profiles?count=1000&refinement=" + Client.encode(json));
    }
}
