package io.github.blueconic4j.simulator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state that the document has for a bulk entry or an event can be reached, and no other. */
@EnabledIf("io.github.blueconic4j.simulator.ApiDocument#isPresent")
class EntryStatesTest extends Fixture {
    private static final String PROFILES_PUT = "/profiles?objectiveIds=marketing_objective";

    @Test
    void ofProfiles() {
        String id = anyProfile();
        String city = "{'profileId':'" + id + "','properties':[{'id':'city','values':['Ede']}]}";
        Set<String> states = states(
                PROFILES_PUT,
                "{'strategy':'UPSERT'}",
                "{'matching':[[{'id':'city','value':'Lyon'}]]}",
                city,
                city,
                "{'profileId':'nobody'}",
                "{'profileId':'" + id + "','restriction':{'isMemberOfSegment':'none'}}",
                "{'strategy':'UPSERT','privacyLegislation':'GDPR'}");
        tenant.personalData(false);
        states.addAll(states(
                PROFILES_PUT,
                "{'profileId':'" + id + "','properties':[{'id':'email','values':['x@y.example']}]}",
                "{'profileId':'" + id + "','strategy':'DELETE'}"));

        assertThat(states).isEqualTo(declared("BulkResultBean"));
    }

    @Test
    void ofGroups() {
        String group = "{'groupTypeId':'household','groupId':'state-1'";
        String created = group + ",'strategy':'UPSERT','properties':[{'id':'household_city','values':['Ede']}]}";
        String changed = group + ",'properties':[{'id':'household_city','values':['Lyon']}]}";

        assertThat(states(
                        "/groups",
                        created,
                        changed,
                        changed,
                        "{'groupTypeId':'household'}",
                        "{'groupTypeId':'household','groupId':'nothing'}",
                        "{'groupTypeId':'nothing','groupId':'state-1'}",
                        group + ",'strategy':'DELETE'}"))
                .isEqualTo(declared("BulkGroupResultBean"));
    }

    @Test
    void ofEvents() {
        String id = anyProfile();
        Set<String> states = new LinkedHashSet<>();
        for (String event : List.of(
                "'strategy':'UPSERT','eventTypeId':'order','id':'e','date':'2026-01-01T00:00:00Z'",
                "'strategy':'SET','eventTypeId':'order','id':'e','date':'2026-01-01T00:00:00Z'",
                "'strategy':'UPDATE','eventTypeId':'order','id':'e','date':'2026-01-01T00:00:00Z'",
                "'strategy':'UPDATE','eventTypeId':'order','id':'none'",
                "'eventTypeId':'no_such_type'",
                "'strategy':'DELETE','eventTypeId':'order','id':'e'")) {
            states.add(send("PUT", "/profiles", "[{'profileId':'" + id + "','timeline':[{" + event + "}]}]")
                    .json()
                    .at("/0/timeline/0/state")
                    .asText());
        }

        assertThat(states).isEqualTo(declared("TimelineResultBean"));
    }

    private Set<String> states(String path, String... entries) {
        Client.Answer answer = send("PUT", path, "[" + String.join(",", entries) + "]");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Set<String> states = new TreeSet<>();
        answer.json().forEach(result -> states.add(result.path("state").asText()));
        return states;
    }

    private static Set<String> declared(String schema) {
        Set<String> states = new TreeSet<>();
        for (JsonNode state : ApiDocument.correctedBy(correction -> true)
                .root()
                .at("/components/schemas/" + schema + "/properties/state/enum")) {
            states.add(state.asText());
        }
        return states;
    }
}
