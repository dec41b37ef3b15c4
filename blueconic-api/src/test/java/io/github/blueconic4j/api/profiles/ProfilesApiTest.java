package io.github.blueconic4j.api.profiles;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProfilesApiTest {

    private AnswerServer server;
    private ProfilesApi profiles;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        profiles = server.client(ProfilesApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForTheWholeProfileWithoutParameters() {
        server.answers(200, "application/json", "{\"id\":\"p 1\"}");

        assertThat(profiles.get("p 1", ProfileQuery.builder().build()).id()).isEqualTo("p 1");
        assertThat(server.last().target()).isEqualTo("/rest/v2/profiles/p%201");
        profiles.get("p 1");
        assertThat(server.last().target()).isEqualTo("/rest/v2/profiles/p%201");
    }

    @Test
    @SuppressWarnings("deprecation")
    void asksForPartsPropertiesAndEvents() {
        profiles.get(
                "p",
                ProfileQuery.builder()
                        .expand(ProfilePart.PERMISSIONS, ProfilePart.TIMELINE)
                        .collapse(ProfilePart.SEGMENTS)
                        .profileProperties("email", "age")
                        .groupProperties("city")
                        .properties("email", "age")
                        .events(EventFilter.ofTypes("order", "visit")
                                .properties("order.total")
                                .atMost(5)
                                .from(Instant.EPOCH)
                                .to(Instant.ofEpochSecond(1)))
                        .build());

        assertThat(parameters())
                .containsExactlyInAnyOrder(
                        "expand=profile.permissions.exceptions",
                        "expand=profile.timeline",
                        "collapse=profile.segments",
                        "profileProperty=email",
                        "profileProperty=age",
                        "groupProperty=city",
                        "properties=email%2Cage",
                        "eventTypeId=order",
                        "eventTypeId=visit",
                        "eventProperty=order.total",
                        "eventCount=5",
                        "fromDate=1970-01-01T00%3A00%3A00Z",
                        "toDate=1970-01-01T00%3A00%3A01Z");
    }

    @Test
    void searchesByPairsInTheirOrder() {
        server.answers(200, "application/json", "{\"profiles\":[{\"id\":\"p1\"}],\"totalResults\":1}");

        ProfilePage found = profiles.search(
                ProfileSearch.where("email", "ann+x@example.org").and("card", "{a}&b=%41"));

        assertThat(found.items()).containsExactly(new ProfileReference("p1"));
        assertThat(parameters())
                .filteredOn(parameter -> parameter.startsWith("property="))
                .containsExactly("property=email", "property=card");
        assertThat(parameters())
                .filteredOn(parameter -> parameter.startsWith("value="))
                .containsExactly("value=ann%2Bx%40example.org", "value=%7Ba%7D%26b%3D%2541");
    }

    @Test
    void refusesQueriesThatBlueConicWould() {
        assertThatThrownBy(() -> ProfileSearch.where("e mail", "x")).hasMessageStartingWith("property ");
        assertThatThrownBy(() -> ProfileSearch.where("email", "")).hasMessageStartingWith("value ");
        assertThatThrownBy(() -> ProfileQuery.builder().profileProperties("a,b"))
                .hasMessageStartingWith("profileProperty ");
        assertThatThrownBy(() -> EventFilter.all().atMost(-1)).hasMessageStartingWith("eventCount ");
        assertThatThrownBy(() -> ConsentCheck.objectives()).hasMessageStartingWith("objectiveIds ");
        assertThatThrownBy(() -> ConsentCheck.objectives("a,b")).hasMessageStartingWith("objectiveIds ");
        assertThat(ProfileSearch.where("email", "ann@example.org").toString())
                .contains("email")
                .doesNotContain("ann@");
    }

    @Test
    void appliesChangesAndReadsTheirResults() {
        server.answers(
                200,
                "application/json",
                """
                [{"profileId": "p1", "state": "MODIFIED", "identifier": "r1",
                  "timeline": [{"id": "o-1", "state": "REJECTED", "validationErrors": ["no"]}]},
                 {"state": "NEWSTATE", "validationErrors": {"age": ["no number"]}}]
                """);

        List<ProfileChangeResult> results = profiles.apply(
                List.of(ProfileChange.updateOnly()
                        .profileId("p1")
                        .set("city", "Ede")
                        .build()),
                ConsentCheck.objectives("news", "ads"));

        assertThat(server.last().method()).isEqualTo("PUT");
        assertThat(server.last().target()).isEqualTo("/rest/v2/profiles?objectiveIds=news%2Cads");
        assertThat(server.last().body())
                .isEqualTo("[{\"profileId\":\"p1\",\"properties\":[{\"id\":\"city\",\"strategy\":\"SET\","
                        + "\"values\":[\"Ede\"]}],\"strategy\":\"UPDATE\"}]");
        assertThat(results)
                .extracting(ProfileChangeResult::state)
                .containsExactly(ChangeState.MODIFIED, new ChangeState("NEWSTATE"));
        assertThat(results.get(0).timeline().get(0).validationErrors()).containsExactly("no");
        assertThat(results.get(1).validationErrors()).containsKey("age");
    }

    @Test
    void namesNoObjectivesUnlessAskedTo() {
        server.answers(200, "application/json", "[]");

        profiles.apply(List.of(ProfileChange.delete("p1")), ConsentCheck.none());
        assertThat(server.last().target()).isEqualTo("/rest/v2/profiles");
        profiles.apply(List.of(ProfileChange.delete("p1")), null);
        assertThat(server.last().target()).isEqualTo("/rest/v2/profiles");
    }

    @Test
    void handsOverWhatWasAppliedOfTooManyChanges() {
        server.answers(413, "application/json", "[{\"profileId\":\"p1\",\"state\":\"DELETED\"}]");

        TooManyEntriesException tooMany = catchThrowableOfType(
                TooManyEntriesException.class,
                () -> profiles.apply(List.of(ProfileChange.delete("p1")), ConsentCheck.none()));

        assertThat(tooMany.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(tooMany.results())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(ProfileChangeResult.class, result -> assertThat(result.profileId())
                        .isEqualTo("p1"));
    }

    private List<String> parameters() {
        String target = server.last().target();
        return List.of(target.substring(target.indexOf('?') + 1).split("&"));
    }
}
