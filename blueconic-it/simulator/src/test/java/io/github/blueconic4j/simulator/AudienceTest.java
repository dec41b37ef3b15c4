package io.github.blueconic4j.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Exports of profiles to an audience. */
class AudienceTest {
    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(30).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private List<String> export(String parameters) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = client.get("/segments/allvisitors/profiles?count=7" + parameters + cursor)
                    .json();
            page.path("profiles").forEach(profile -> ids.add(profile.path("id").asText()));
            assertThat(page.path("totalResults").asInt()).isBetween(ids.size(), 30);
            String next = page.path("nextCursor").asText(null);
            cursor = next == null ? null : "&cursor=" + next;
        }
        return ids;
    }

    @Test
    void whatWasExportedIsLeftOutTheNextTimeOfThatAudienceAlone() {
        Set<String> first = new HashSet<>(export("&audienceId=a"));

        assertThat(first).hasSize(30);
        assertThat(export("&audienceId=a")).isEmpty();
        assertThat(export("&audienceId=b")).hasSize(30);
        assertThat(export("")).hasSize(30);
        String later = tenant.profile().property("city", "Ede").put();
        assertThat(export("&audienceId=a")).containsExactly(later);
    }

    @Test
    void withoutCommitItIsNotRememberedAsExported() {
        assertThat(export("&audienceId=a&autoCommit=false")).hasSize(30);
        assertThat(export("&audienceId=a&autoCommit=true")).hasSize(30);
        assertThat(export("&audienceId=a&autoCommit=true")).isEmpty();
    }

    @Test
    void aChangeOfATrackedPropertyBringsAProfileBack() {
        List<String> all = export("&audienceId=a");
        tenant.profile().id(all.get(3)).property("city", "Ede").put();
        tenant.profile().id(all.get(5)).property("newsletter", "maybe").put();

        assertThat(export("&audienceId=a&trackProperties=city&autoCommit=false"))
                .containsExactly(all.get(3));
        assertThat(export("&audienceId=a&trackProperties=city&trackProperties=newsletter&autoCommit=false"))
                .containsExactlyInAnyOrder(all.get(3), all.get(5));
        assertThat(export("&audienceId=a&trackProperties=city&trackPropertiesModifiedSince=2999-01-01T00%3A00%3A00Z"))
                .isEmpty();
        assertThat(export("&audienceId=a&trackProperties=city&trackPropertyChangesInNumberOfDays=1"))
                .containsExactly(all.get(3));
    }

    @Test
    void anItemIsRecommendedToAProfileNoMoreOftenThanTheCap() {
        String store = store();
        List<String> first = recommended(store, "&frequencyCap=2");

        assertThat(first).isNotEmpty();
        assertThat(recommended(store, "&frequencyCap=2")).isEqualTo(first);
        assertThat(recommended(store, "&frequencyCap=2")).doesNotContainAnyElementsOf(first);
        assertThat(recommended(store, "")).isEqualTo(first);
        assertThat(recommended(store, "&frequencyCap=2&manualViewCounting=true"))
                .isEqualTo(recommended(store, "&frequencyCap=2&manualViewCounting=true"));
    }

    private String store() {
        return client.get("/contentStores").json().at("/contentStores/0/id").asText();
    }

    private List<String> recommended(String store, String parameters) {
        List<String> ids = new ArrayList<>();
        client.send(
                        "POST",
                        "/recommendations?profileId=p1&storeId=" + store + parameters,
                        "[{\"id\":\"b\",\"count\":3,\"boosts\":[{\"algorithm\":\"RECENCY\",\"value\":1}]}]")
                .json()
                .at("/recommendationBlock/0/recommendations")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
