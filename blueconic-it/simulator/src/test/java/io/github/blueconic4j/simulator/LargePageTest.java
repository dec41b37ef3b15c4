package io.github.blueconic4j.simulator;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Large pages are made in another way than small ones; nobody must see that. */
class LargePageTest {
    private static final int PROFILES = 7_000;

    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(PROFILES).seed(42).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private List<JsonNode> large(String segment, String parameters) {
        List<JsonNode> profiles = new ArrayList<>();
        client.get("/segments/" + segment + "/profiles?count=30000" + parameters)
                .json()
                .path("profiles")
                .forEach(profiles::add);
        return profiles;
    }

    private List<JsonNode> small(String segment, String parameters) {
        List<JsonNode> profiles = new ArrayList<>();
        String cursor = "*";
        while (cursor != null) {
            JsonNode page = client.get("/segments/" + segment + "/profiles?count=1000&cursor=" + cursor + parameters)
                    .json();
            page.path("profiles").forEach(profiles::add);
            cursor = page.path("nextCursor").asText(null);
        }
        return profiles;
    }

    @Test
    void theyHoldTheSameProfilesInAnyView() {
        for (String parameters : List.of(
                "",
                "&expand=profiles.profile.timeline&expand=profiles.profile.segments&expand=profiles.profile.groups",
                "&profileProperty=email&profileProperty=customerid")) {
            assertThat(large("allvisitors", parameters))
                    .as(parameters)
                    .hasSize(PROFILES)
                    .isEqualTo(small("allvisitors", parameters));
        }
    }

    @Test
    void theyHoldWhatWasWrittenAndNotWhatIsGone() {
        JsonNode before = client.get("/segments/allvisitors/profiles?count=300").json();
        String changed = before.at("/profiles/200/id").asText();
        String deleted = before.at("/profiles/299/id").asText();
        String created = tenant.profile().property("city", "Ede").put();
        tenant.profile().id(changed).property("city", "Ede").put();
        client.send("PUT", "/profiles", "[{\"profileId\":\"" + deleted + "\",\"strategy\":\"DELETE\"}]");
        List<JsonNode> all = large("allvisitors", "");

        assertThat(all).hasSize(PROFILES).isEqualTo(small("allvisitors", ""));
        assertThat(all)
                .extracting(profile -> profile.path("id").asText())
                .contains(created)
                .doesNotContain(deleted);
    }

    @Test
    void theyHoldTheProfilesOfTheirSegmentAlone() {
        for (JsonNode segment : client.get("/segments").json().path("segments")) {
            String id = segment.path("id").asText();
            List<JsonNode> all = large(id, "");

            assertThat(all)
                    .as(segment.path("name").asText())
                    .hasSize(segment.path("profileCount").asInt())
                    .isEqualTo(small(id, ""));
        }
    }
}
