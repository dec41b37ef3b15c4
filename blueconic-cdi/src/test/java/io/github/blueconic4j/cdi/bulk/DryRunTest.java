package io.github.blueconic4j.cdi.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.json.JsonValue;

import io.github.blueconic4j.api.common.ChangeStrategy;
import io.github.blueconic4j.api.common.PropertyRule;
import io.github.blueconic4j.api.common.PropertyStrategy;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.profiles.EventItemChange;
import io.github.blueconic4j.api.profiles.EventRule;
import io.github.blueconic4j.api.profiles.EventStrategy;
import io.github.blueconic4j.api.profiles.Match;
import io.github.blueconic4j.api.profiles.PermissionLevel;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.TimelineEventChange;
import io.github.blueconic4j.api.properties.FilterType;
import io.github.blueconic4j.api.properties.PropertiesApi;
import io.github.blueconic4j.api.properties.PropertyUpdate;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Changes that are checked and not sent. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DryRunTest {

    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(5).start();
    private final Application application = Application.start(Application.settings(tenant));
    private final DryRun dryRun = application.clients().dryRun();

    @BeforeAll
    void declareAProperty() {
        application
                .clients()
                .tenants()
                .get("default")
                .api(PropertiesApi.class)
                .update(
                        "height",
                        PropertyUpdate.builder("height")
                                .name("Height")
                                .filterType(FilterType.DECIMAL)
                                .build());
    }

    @AfterAll
    void stop() {
        application.close();
        tenant.close();
    }

    private static ProfileChange.Builder someone() {
        return ProfileChange.upsert().matching(Match.on("email", "jan@example.org"));
    }

    /** Each problem as {@code ERROR WRONG_TYPE properties[0].values[0]}. */
    private List<String> problems(ProfileChange change) {
        return told(dryRun.profiles().check(change));
    }

    private static List<String> told(List<ChangeProblem> problems) {
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank().doesNotContain("jan@", "secret-value");
            assertThat(problem.toString()).doesNotContain("jan@", "secret-value");
        });
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.field())
                .toList();
    }

    @Test
    void findsNothingInAChangeThatBlueConicTakes() {
        assertThat(problems(someone()
                        .set("age", 44)
                        .set("city", "Nijmegen")
                        .set("lastvisitdate", yesterday)
                        .increment("lifetime_value", 9.95)
                        .remove("interests", "golf")
                        .event(TimelineEventChange.set("order")
                                .id("o-1")
                                .date(yesterday)
                                .value("total_value", 9.95)
                                .value(
                                        "product",
                                        EventItemChange.item()
                                                .value("id", "p-7")
                                                .value("quantity", 2))
                                .build())
                        .build()))
                .isEmpty();
        assertThat(problems(ProfileChange.delete("a"))).isEmpty();
    }

    @Test
    void findsPropertiesThatThereAreNot() {
        assertThat(problems(someone()
                        .set("citty", "Nijmegen")
                        .set("household_city", "of groups")
                        .set("city", "Arnhem")
                        .build()))
                .containsExactly("ERROR UNKNOWN_PROPERTY properties[0].id", "ERROR UNKNOWN_PROPERTY properties[1].id");
    }

    @Test
    void findsValuesOfAnotherType() {
        assertThat(problems(someone()
                        .set("age", "secret-value")
                        .set("lifetime_value", "1,5")
                        .set("birthdate", "1980-01-31")
                        .set("email", "jan@example.org", "secret-value")
                        .set("average_order_value", "")
                        .set("lastvisitdate", Long.MAX_VALUE)
                        .increment("city", 1)
                        .set("height", "tall")
                        .build()))
                .containsExactly(
                        "ERROR WRONG_TYPE properties[0].values[0]",
                        "ERROR WRONG_TYPE properties[1].values[0]",
                        "WARNING PERSONAL_DATA properties[2].id",
                        "ERROR WRONG_TYPE properties[2].values[0]",
                        "WARNING PERSONAL_DATA properties[3].id",
                        "ERROR WRONG_TYPE properties[3].values[1]",
                        "ERROR WRONG_TYPE properties[4].values[0]",
                        "ERROR WRONG_TYPE properties[5].values[0]",
                        "WARNING WRONG_TYPE properties[6].values",
                        "ERROR WRONG_TYPE properties[7].values[0]");
    }

    @Test
    void findsWhatNoProfileIsFoundBy() {
        assertThat(problems(ProfileChange.upsert()
                        .matching(Match.on("email", "jan@example.org")
                                .and("city", "Nijmegen")
                                .or("nobody", "b"))
                        .build()))
                .containsExactly("ERROR NOT_UNIQUE matching[0][1].id", "ERROR UNKNOWN_PROPERTY matching[1][0].id");
        assertThat(problems(ProfileChange.updateOnly()
                        .profileId("p")
                        .matching(Match.on("city", "not looked at"))
                        .build()))
                .isEmpty();
        assertThat(problems(ProfileChange.upsert().set("city", "Nijmegen").build()))
                .containsExactly("WARNING CREATES_EACH_TIME matching");
    }

    @Test
    void findsWhatIsWrongWithEvents() {
        assertThat(problems(someone()
                        .event(TimelineEventChange.set("odrer")
                                .id("1")
                                .date(yesterday)
                                .build())
                        .event(TimelineEventChange.set("order")
                                .value("total_value", "9.95")
                                .value("totl", 1)
                                .value("product", "flat")
                                .build())
                        .event(TimelineEventChange.upsert("order")
                                .id("2")
                                .value(
                                        "product",
                                        EventItemChange.item()
                                                .value("quantity", "2")
                                                .value("price", 1))
                                .build())
                        .event(TimelineEventChange.set("store_visit")
                                .id("3")
                                .date(yesterday.plus(Duration.ofDays(30)))
                                .value("minutes", 1, 2)
                                .value("place", 3)
                                .value("minutes", EventItemChange.item())
                                .build())
                        .event(TimelineEventChange.delete("order", "4", null))
                        .event(TimelineEventChange.set("order")
                                .id("5")
                                .date(Instant.MAX)
                                .build())
                        .build()))
                .containsExactly(
                        "ERROR UNKNOWN_EVENT_TYPE timeline[0].eventTypeId",
                        "WARNING EVENT_WITHOUT_ID timeline[1].id",
                        "WARNING EVENT_WITHOUT_DATE timeline[1].date",
                        "ERROR WRONG_TYPE timeline[1].data[0].values[0]",
                        "ERROR UNKNOWN_EVENT_PROPERTY timeline[1].data[1].id",
                        "ERROR WRONG_TYPE timeline[1].data[2].values[0]",
                        "WARNING EVENT_WITHOUT_DATE timeline[2].date",
                        "ERROR WRONG_TYPE timeline[2].data[0].values[0][0].values[0]",
                        "ERROR UNKNOWN_EVENT_PROPERTY timeline[2].data[0].values[0][1].id",
                        "WARNING EVENT_IN_THE_FUTURE timeline[3].date",
                        "WARNING TOO_MANY_VALUES timeline[3].data[0].values",
                        "WARNING PERSONAL_DATA timeline[3].data[1].id",
                        "WARNING WRONG_TYPE timeline[3].data[1].values[0]",
                        "ERROR WRONG_TYPE timeline[3].data[2].values[0]",
                        "ERROR WRONG_TYPE timeline[5].date");
    }

    @Test
    void findsWordsThatNobodyKnows() {
        ProfileChange change = new ProfileChange(
                "p",
                null,
                new ChangeStrategy("UPSRET"),
                List.of(
                        PropertyRule.of("city", new PropertyStrategy("PUT"), List.of("Nijmegen")),
                        PropertyRule.of("country", null, List.of("NL"))),
                List.of(new TimelineEventChange(
                        "1",
                        "order",
                        yesterday,
                        new EventStrategy("ADD"),
                        List.of(new EventRule("total_value", List.of(JsonValue.TRUE), null)),
                        null)),
                null,
                new PermissionLevel("SECRET"),
                null,
                null,
                null,
                null,
                null);
        assertThat(problems(change))
                .containsExactly(
                        "ERROR UNKNOWN_VALUE strategy",
                        "ERROR UNKNOWN_VALUE permissionLevel",
                        "ERROR UNKNOWN_VALUE properties[0].strategy",
                        "WARNING NO_STRATEGY properties[1].strategy",
                        "ERROR UNKNOWN_VALUE timeline[0].strategy",
                        "ERROR WRONG_TYPE timeline[0].data[0].values[0]");
    }

    @Test
    void saysWhereAChangeIsWrongInItself() {
        ProfileChange ofNobody = new ProfileChange(
                null,
                null,
                null,
                List.of(PropertyRule.set("city", "a")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        List<ChangeProblem> problems = dryRun.profiles().check(ofNobody);
        assertThat(told(problems)).containsExactly("ERROR INVALID profileId");
        assertThat(problems.get(0).message()).isEqualTo("or matching must say which profile to update");
        assertThat(problems.get(0).isError()).isTrue();

        ProfileChange.Builder busy = someone();
        for (int i = 0; i < 251; i++) {
            busy.event(TimelineEventChange.set("order").build());
        }
        assertThatIllegalArgumentException().isThrownBy(busy::build).withMessageStartingWith("timeline ");
    }

    @Test
    void findsWhatIsWrongWithGroups() {
        var checks = dryRun.groups();
        assertThat(told(checks.check(GroupChange.upsert("household", "h")
                        .set("household_city", "Nijmegen")
                        .increment("household_size", 1)
                        .build())))
                .isEmpty();
        assertThat(told(checks.check(GroupChange.upsert("household", "h")
                        .set("company_name", "of another type")
                        .set("household_size", "many")
                        .set("city", "of profiles")
                        .build())))
                .containsExactly(
                        "ERROR UNKNOWN_PROPERTY properties[0].id",
                        "ERROR WRONG_TYPE properties[1].values[0]",
                        "ERROR UNKNOWN_PROPERTY properties[2].id");
        assertThat(told(checks.check(GroupChange.upsert("clan", "h").build())))
                .containsExactly("ERROR UNKNOWN_GROUP_TYPE groupTypeId");
        assertThat(told(checks.check(new GroupChange("household", " ", null, null, null, null))))
                .containsExactly("ERROR INVALID groupId");
    }
}
