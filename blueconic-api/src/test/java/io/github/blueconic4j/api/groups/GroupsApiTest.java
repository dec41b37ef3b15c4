package io.github.blueconic4j.api.groups;

import java.io.IOException;
import java.util.List;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.ChangeState;
import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.common.PagedList;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.wire.GroupTypeKey;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GroupsApiTest {

    private static final List<GroupChange> CHANGES = List.of(
            GroupChange.upsert("company", "acme")
                    .set("groupTypeId", "groupTypeId")
                    .build(),
            GroupChange.delete("household", "h-ü"));

    private AnswerServer server;
    private GroupsApi groups;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        groups = server.client(GroupsApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsOneGroup() {
        server.answers(
                200,
                "application/json",
                """
                {"id": "a/b", "groupTypeId": "company", "lastModifiedDate": "2024-01-01T00:00:00Z",
                 "properties": [{"id": "size", "values": ["12"]}]}
                """);

        Group group = groups.get("company", "a/b", "size,city");

        assertThat(server.last().target()).isEqualTo("/rest/v2/groups/company/a%2Fb?properties=size%2Ccity");
        assertThat(group.number("size"))
                .hasValueSatisfying(size -> assertThat(size).isEqualByComparingTo("12"));
        groups.get("company", "a/b", null);
        assertThat(server.last().target()).isEqualTo("/rest/v2/groups/company/a%2Fb");
    }

    @Test
    void listsWithAllParameters() {
        groups.list(
                "company",
                GroupQuery.builder()
                        .refinement(Refinement.property("city").containsAny("Ede"))
                        .count(1_000_000)
                        .maxHitsAllowed(200)
                        .properties("size", "city")
                        .build()
                        .withCursor("c+1"));

        String target = server.last().target();
        assertThat(target).startsWith("/rest/v2/groups/company?");
        assertThat(List.of(target.substring(target.indexOf('?') + 1).split("&")))
                .containsExactlyInAnyOrder(
                        "refinement=%7B%22property%22%3A%22city%22%2C%22operator%22%3A%22CONTAINS_ANY%22%2C"
                                + "%22values%22%3A%5B%22Ede%22%5D%7D",
                        "cursor=c%2B1", "count=1000000", "maxHitsAllowed=200", "properties=size%2Ccity");
    }

    @Test
    void listsPageAfterPageByCursor() {
        server.answers(200, "application/json", "{\"groups\":[{\"id\":\"g\"}],\"nextCursor\":\"c2\",\"links\":[]}");
        GroupQuery query = GroupQuery.builder().count(1).build();

        List<Group> all = PagedList.byCursor(cursor -> groups.list("company", query.withCursor(cursor))).stream()
                .toList();

        assertThat(all).hasSize(2).allMatch(group -> group.id().equals("g"));
        assertThat(server.received).hasSize(2);
        assertThat(server.received.get(0).target()).doesNotContain("cursor");
        assertThat(server.received.get(1).target()).contains("cursor=c2").contains("count=1");
    }

    @Test
    void refusesCountsThatBlueConicWould() {
        assertThatThrownBy(() -> GroupQuery.builder().count(1_000_001)).hasMessageStartingWith("count ");
        assertThatThrownBy(() -> GroupQuery.builder().count(0)).hasMessageStartingWith("count ");
        assertThatThrownBy(() -> GroupQuery.builder().maxHitsAllowed(-1)).hasMessageStartingWith("maxHitsAllowed ");
        assertThatThrownBy(() -> GroupQuery.builder().properties("a,b")).hasMessageStartingWith("properties ");
    }

    @Test
    void writesTheTypeAsGroupTypeIdUnlessToldOtherwise() {
        server.answers(
                200, "application/json", "[{\"groupId\":\"acme\",\"groupTypeId\":\"company\",\"state\":\"CREATED\"}]");

        List<GroupChangeResult> results = groups.apply(CHANGES);

        assertThat(results).extracting(GroupChangeResult::state).containsExactly(ChangeState.CREATED);
        assertThat(server.last().body()).isEqualTo(body("groupTypeId"));
        client("groupTypeId").apply(CHANGES);
        assertThat(server.last().body()).isEqualTo(body("groupTypeId"));
    }

    @Test
    void writesTheTypeAsGroupTypeWhereTheClientSaysSo() {
        server.answers(200, "application/json", "[]");

        client("groupType").apply(CHANGES);

        assertThat(server.last().body()).isEqualTo(body("groupType"));
        assertThat(server.last().contentType()).isEqualTo("application/json");
    }

    @Test
    void refusesAnotherNameForTheType() {
        assertThatThrownBy(() -> client("type").apply(CHANGES))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(GroupTypeKey.PROPERTY);
        assertThat(server.received).isEmpty();
    }

    @Test
    void handsOverWhatWasAppliedOfTooManyChanges() {
        server.answers(413, "application/json", "[{\"groupId\":\"acme\",\"state\":\"UNKNOWN_GROUP_TYPE\"}]");

        TooManyEntriesException tooMany =
                catchThrowableOfType(TooManyEntriesException.class, () -> groups.apply(CHANGES));

        assertThat(tooMany.results())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(GroupChangeResult.class, result -> assertThat(result.state())
                        .isEqualTo(ChangeState.UNKNOWN_GROUP_TYPE));
    }

    private GroupsApi client(String typeKey) {
        return RestClientBuilder.newBuilder()
                .baseUri(server.base())
                .property(GroupTypeKey.PROPERTY, typeKey)
                .build(GroupsApi.class);
    }

    private static String body(String typeKey) {
        return "[{\"groupId\":\"acme\",\"" + typeKey + "\":\"company\",\"properties\":[{\"id\":\"groupTypeId\","
                + "\"strategy\":\"SET\",\"values\":[\"groupTypeId\"]}],\"strategy\":\"UPSERT\"},"
                + "{\"groupId\":\"h-ü\",\"" + typeKey + "\":\"household\",\"strategy\":\"DELETE\"}]";
    }
}
