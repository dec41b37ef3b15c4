package io.github.blueconic4j.simulator;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTest extends Fixture {

    @Test
    void indexPagesCoverTheListOnceAndCountItsPages() {
        List<String> ids = new ArrayList<>();
        for (int start = 0; start < 30; start += 7) {
            JsonNode page =
                    client.get("/users?startIndex=" + start + "&count=7").json();
            assertThat(page.path("startIndex").asInt()).isEqualTo(start);
            assertThat(page.path("itemsPerPage").asInt()).isEqualTo(7);
            assertThat(page.path("totalResults").asInt()).isEqualTo(27);
            assertThat(page.path("totalPages").asInt()).isEqualTo(4);
            page.path("users").forEach(user -> ids.add(user.path("id").asText()));
        }

        assertThat(ids).hasSize(27).doesNotHaveDuplicates();
    }

    @Test
    void defaultCountsAreTheDocuments() {
        assertThat(client.get("/connections").json().path("connections")).hasSize(10);
        assertThat(client.get("/users").json().path("users")).hasSize(20);
        assertThat(client.get("/auditEvents").json().path("auditEvents")).hasSize(100);
    }

    @Test
    void countsOutOfRangeAreRefused() {
        for (String path : List.of(
                "/users?count=0",
                "/users?count=x",
                "/users?startIndex=-1",
                "/auditEvents?count=1001",
                "/auditEvents?fromDate=never",
                "/segments/allvisitors/profiles?count=1000001",
                "/segments/allvisitors/profiles?cursor=made-up",
                "/groups/company?count=0")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void cursorPagesCoverASegmentOnceAndOnlyTheLastHasNoNext() {
        assertThat(walk("/segments/allvisitors/profiles", "profiles", 40))
                .hasSize(PROFILES)
                .doesNotHaveDuplicates();
        assertThat(walk("/segments/allvisitors/profiles", "profiles", 65)).hasSize(PROFILES);
    }

    @Test
    void cursorPagesCoverTheGroupsOfAType() {
        assertThat(walk("/groups/household", "groups", 15)).hasSize(40).doesNotHaveDuplicates();
        assertThat(walk("/groups/company", "groups", 25)).hasSize(25);
    }

    @Test
    void everySegmentHoldsAsManyProfilesAsItSays() {
        for (JsonNode segment : client.get("/segments?count=100").json().path("segments")) {
            String path = "/segments/" + segment.path("id").asText() + "/profiles";
            assertThat(walk(path, "profiles", 50))
                    .as(path)
                    .hasSize(segment.path("profileCount").asInt());
        }
    }

    @Test
    void theLinkToTheLastPageLeadsToIt() {
        for (String path : List.of("/segments/allvisitors/profiles?count=50", "/groups/household?count=18")) {
            JsonNode first = client.get(path).json();
            String href = first.at("/links/1/href").asText();
            JsonNode last =
                    client.get(href.substring(href.indexOf("/rest/v2") + 8)).json();

            assertThat(last.has("nextCursor")).isFalse();
            assertThat(last.path("profiles").size() + last.path("groups").size())
                    .isEqualTo(first.path("totalResults").asInt()
                            % first.path("itemsPerPage").asInt());
        }
    }

    @Test
    void countersComeBeforeTheProfiles() {
        String text = client.get("/segments/allvisitors/profiles").text();

        assertThat(text)
                .startsWith(
                        "{\"itemsPerPage\":20,\"totalPages\":7,\"totalResults\":130,\"cursor\":\"*\",\"nextCursor\"");
        assertThat(text.indexOf("\"links\"")).isLessThan(text.indexOf("\"profiles\""));
    }

    @Test
    void maxHitsAllowedEndsAListEarly() {
        assertThat(walk("/segments/allvisitors/profiles?maxHitsAllowed=60&x=y", "profiles", 20))
                .hasSize(60);
        assertThat(walk("/groups/household?maxHitsAllowed=30&x=y", "groups", 20))
                .hasSize(30);
    }

    private List<String> walk(String path, String key, int count) {
        List<String> ids = new ArrayList<>();
        String cursor = "*";
        while (cursor != null) {
            String query = (path.contains("?") ? "&" : "?") + "count=" + count + "&cursor=" + Client.encode(cursor);
            JsonNode page = client.get(path + query).json();
            assertThat(page.path("cursor").asText()).isEqualTo(cursor);
            page.path(key).forEach(entry -> ids.add(entry.path("id").asText()));
            cursor = page.has("nextCursor") ? page.path("nextCursor").asText() : null;
            assertThat(cursor == null || page.path(key).size() == count).isTrue();
        }
        return ids;
    }
}
