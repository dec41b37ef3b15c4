package io.github.blueconic4j.api.segments;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import io.github.blueconic4j.api.AnswerServer;
import io.github.blueconic4j.api.common.Link;
import io.github.blueconic4j.api.common.PagedList;
import io.github.blueconic4j.api.common.Refinement;
import io.github.blueconic4j.api.profiles.EventFilter;
import io.github.blueconic4j.api.profiles.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SegmentProfilesTest {

    private AnswerServer server;
    private SegmentsApi segments;

    @BeforeEach
    void start() throws IOException {
        server = new AnswerServer();
        segments = server.client(SegmentsApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAPageWithItsCursorsAndLinks() {
        server.answers(
                200,
                "application/json",
                """
                {"itemsPerPage": 2, "totalPages": 5, "totalResults": 9, "cursor": "*", "nextCursor": "c2",
                 "links": [{"href": "https://example.org", "rel": "first", "type": "application/json"}],
                 "profiles": [{"id": "p1", "properties": [{"id": "visits", "values": ["3"]}]}]}
                """);

        SegmentProfilePage page = segments.listProfiles(
                SegmentsApi.ALL_VISITORS, SegmentProfileQuery.builder().build());

        assertThat(server.last().target()).isEqualTo("/rest/v2/segments/allvisitors/profiles");
        assertThat(page.items()).extracting(Profile::id).containsExactly("p1");
        assertThat(page.nextCursor()).isEqualTo("c2");
        assertThat(page.totalResults()).isEqualTo(9);
        assertThat(page.links()).containsExactly(new Link("https://example.org", "first", "application/json"));
    }

    @Test
    @SuppressWarnings("deprecation")
    void listsWithAllParameters() {
        segments.listProfiles(
                "s1",
                SegmentProfileQuery.builder()
                        .cursor("*")
                        .count(1_000_000)
                        .maxHitsAllowed(200)
                        .properties("email", "age")
                        .profileProperties("email", "age")
                        .groupProperties("city")
                        .refinement(Refinement.property("email").isEmpty())
                        .expand(SegmentProfilePart.GROUPS, SegmentProfilePart.REPLACEMENTS)
                        .events(EventFilter.ofTypes("order")
                                .properties("order.total")
                                .atMost(5)
                                .from(Instant.EPOCH)
                                .to(Instant.ofEpochSecond(1)))
                        .audience("a1")
                        .autoCommit(false)
                        .trackProperties("city", "age")
                        .trackPropertiesModifiedSince(Instant.EPOCH)
                        .trackPropertyChangesInNumberOfDays(7)
                        .build());

        String target = server.last().target();
        assertThat(List.of(target.substring(target.indexOf('?') + 1).split("&")))
                .containsExactlyInAnyOrder(
                        "cursor=*",
                        "count=1000000",
                        "maxHitsAllowed=200",
                        "properties=email%2Cage",
                        "profileProperty=email",
                        "profileProperty=age",
                        "groupProperty=city",
                        "refinement=%7B%22property%22%3A%22email%22%2C%22operator%22%3A%22IS_EMPTY%22%7D",
                        "expand=profiles.profile.groups",
                        "expand=profiles.profile.replace",
                        "expand=profiles.profile.timeline",
                        "eventTypeId=order",
                        "eventProperty=order.total",
                        "eventCount=5",
                        "fromDate=1970-01-01T00%3A00%3A00Z",
                        "toDate=1970-01-01T00%3A00%3A01Z",
                        "audienceId=a1",
                        "autoCommit=false",
                        "trackProperties=city",
                        "trackProperties=age",
                        "trackPropertiesModifiedSince=1970-01-01T00%3A00%3A00Z",
                        "trackPropertyChangesInNumberOfDays=7");
    }

    @Test
    void listsPageAfterPageByCursor() {
        server.answers(200, "application/json", "{\"profiles\":[{\"id\":\"p\"}],\"nextCursor\":\"c/2\"}");
        SegmentProfileQuery query =
                SegmentProfileQuery.builder().count(1).profileProperties("age").build();

        List<Profile> all = PagedList.byCursor(cursor -> segments.listProfiles("s1", query.withCursor(cursor))).stream()
                .toList();

        assertThat(all).hasSize(2);
        assertThat(server.received).hasSize(2);
        assertThat(server.received.get(0).target()).doesNotContain("cursor");
        assertThat(server.received.get(1).target())
                .contains("cursor=c%2F2")
                .contains("count=1")
                .contains("profileProperty=age");
    }

    @Test
    void aBuilderThatIsUsedOnDoesNotChangeWhatItBuilt() {
        SegmentProfileQuery.Builder builder = SegmentProfileQuery.builder().expand(SegmentProfilePart.SEGMENTS);
        SegmentProfileQuery query = builder.build();
        builder.expand(SegmentProfilePart.TIMELINE).count(3);

        segments.listProfiles("s1", query.withCursor("c2"));

        assertThat(server.last().target())
                .contains("expand=profiles.profile.segments")
                .doesNotContain("timeline")
                .doesNotContain("count");
    }

    @Test
    void isSafeToRepeatUnlessItNotesProfilesForAnAudience() {
        SegmentProfileQuery.Builder query = SegmentProfileQuery.builder();
        assertThat(query.build().safeToRepeat()).isTrue();
        assertThat(query.audience("a1").build().safeToRepeat()).isFalse();
        assertThat(query.autoCommit(true).build().withCursor("c").safeToRepeat())
                .isFalse();
        assertThat(query.autoCommit(false).build().safeToRepeat()).isTrue();
    }

    @Test
    void refusesWhatBlueConicWouldByTheNameOfTheField() {
        SegmentProfileQuery.Builder query = SegmentProfileQuery.builder();
        assertThatThrownBy(() -> query.count(1_000_001)).hasMessageStartingWith("count ");
        assertThatThrownBy(() -> query.count(0)).hasMessageStartingWith("count ");
        assertThatThrownBy(() -> query.maxHitsAllowed(-1)).hasMessageStartingWith("maxHitsAllowed ");
        assertThatThrownBy(() -> query.trackProperties("a b")).hasMessageStartingWith("trackProperties ");
        assertThatThrownBy(() -> query.audience("")).hasMessageStartingWith("audienceId ");
        assertThatThrownBy(() -> query.trackPropertyChangesInNumberOfDays(-1))
                .hasMessageStartingWith("trackPropertyChangesInNumberOfDays ");
    }

    @Test
    void showsNoValuesOfItsRefinement() {
        assertThat(SegmentProfileQuery.builder()
                        .refinement(Refinement.property("email").containsAny("ann@example.org"))
                        .build()
                        .toString())
                .contains("email")
                .doesNotContain("ann@");
    }
}
