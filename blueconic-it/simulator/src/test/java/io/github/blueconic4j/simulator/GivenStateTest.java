package io.github.blueconic4j.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** State that a test sets up, and asserts on afterwards. */
class GivenStateTest {
    private final SimulatedTenant tenant =
            SimulatedTenant.builder().profiles(10).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private String state(String entry) {
        return client.send("PUT", "/profiles", "[" + entry.replace('\'', '"') + "]")
                .json()
                .at("/0/state")
                .asText();
    }

    @Test
    void aProfileIsSetUpAndItsChangesAreSeen() {
        String id = tenant.profile()
                .property("email", "jan@example.org")
                .property("age", "44")
                .put();

        assertThat(client.get("/profiles?property=email&value=jan%40example.org")
                        .json()
                        .at("/profiles/0/id")
                        .asText())
                .isEqualTo(id);
        state("{'profileId':'" + id + "','properties':[{'id':'interests','values':['chess'],'strategy':'ADD'}]}");
        assertThat(tenant.profile(id).orElseThrow().values("interests")).containsExactly("chess");
        assertThat(tenant.profile(id).orElseThrow().values("age")).containsExactly("44");
        assertThat(tenant.profile(id).orElseThrow()).asString().doesNotContain("jan@");
        assertThat(tenant.profile("nobody")).isEmpty();
    }

    @Test
    void anEventIsOnTheTimelineWithItsValues() {
        Instant date = Instant.parse("2026-02-03T04:05:06Z");
        tenant.profile()
                .id("p1")
                .permissionLevel("ANONYMOUS")
                .event("order", "o1", date, Map.of("total_value", 9.5))
                .put();
        StoredProfile profile = tenant.profile("p1").orElseThrow();

        assertThat(profile.permissionLevel()).isEqualTo("ANONYMOUS");
        assertThat(profile.events()).singleElement().satisfies(event -> {
            assertThat(event.eventTypeId()).isEqualTo("order");
            assertThat(Instant.parse(event.date())).isEqualTo(date);
            assertThat(event.data()).containsEntry("total_value", List.of("9.5"));
        });
        JsonNode seen = client.get("/profiles/p1?expand=profile.timeline").json();
        assertThat(seen.at("/events/0/data/0/values/0").asDouble()).isEqualTo(9.5);
    }

    @Test
    void whatTheTenantDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> tenant.profile().property("no_such", "1").put())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no_such");
        assertThatThrownBy(() -> tenant.profile()
                        .event("no_such", "e", Instant.EPOCH, Map.of())
                        .put())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tenant.group("no_such", "g").put()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> tenant.group("company", "g").property("no_such").put())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupIsSetUpAndSeen() {
        tenant.group("company", "acme").property("company_name", "Acme").put();

        assertThat(client.get("/groups/company/acme").json().at("/properties").toString())
                .contains("Acme");
        assertThat(tenant.groupProperties("company", "acme")).containsEntry("company_name", List.of("Acme"));
        assertThat(tenant.groupProperties("company", "none")).isEmpty();
    }

    @Test
    void aMergedProfileIsReplacedAndLeavesEveryList() {
        String into = tenant.profile().property("email", "kept@example.org").put();
        String old = tenant.profile()
                .property("email", "old@example.org")
                .property("city", "Ede")
                .event("order", "o1", Instant.EPOCH, Map.of())
                .put();
        tenant.merge(old, into);
        StoredProfile merged = tenant.profile(into).orElseThrow();

        assertThat(client.get("/profiles/" + old).json().path("replacedBy").asText())
                .isEqualTo(into);
        assertThat(tenant.profile(old).orElseThrow().replacedBy()).isEqualTo(into);
        assertThat(client.get("/profiles/" + into).json().path("replaces").toString())
                .contains(old);
        assertThat(merged.values("email")).containsExactly("kept@example.org");
        assertThat(merged.values("city")).containsExactly("Ede");
        assertThat(merged.events()).hasSize(1);
        assertThat(client.get("/segments/allvisitors/profiles?count=100").text())
                .doesNotContain("\"id\":\"" + old);
        assertThat(client.get("/profiles?property=email&value=old%40example.org")
                        .json()
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertThatThrownBy(() -> tenant.merge(into, into)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tenant.merge(old, into)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutTheRightAnEntryWithPersonalDataChangesNothing() {
        String id = tenant.profile().property("email", "jan@example.org").put();
        String both = "{'profileId':'" + id + "','properties':[{'id':'city','values':['Ede']},"
                + "{'id':'email','values':['x@example.org']}]}";
        tenant.personalData(false);

        assertThat(state(both)).isEqualTo("UNAUTHORIZED");
        assertThat(tenant.profile(id).orElseThrow().values("city")).isEmpty();
        assertThat(tenant.requests().get(tenant.requests().size() - 1).changes())
                .isEmpty();
        assertThat(state("{'profileId':'" + id + "','properties':[{'id':'newsletter','values':['true']}]}"))
                .isEqualTo("MODIFIED");
        client.control("POST", "/limits/personal-data", "writable=true");
        assertThat(state(both)).isEqualTo("MODIFIED");
    }
}
