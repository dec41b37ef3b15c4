package io.github.blueconic4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTest extends Fixture {
    private static final String DATED = "'date':'2025-05-05T05:05Z',";
    private static final String PRODUCT =
            "[{'id':'id','values':['%s']},{'id':'quantity','values':[%d],'strategy':'%s'}]";

    @Test
    void setReplacesTheEventOfTheSameIdTypeAndDate() {
        String id = newProfile();
        assertThat(event(id, DATED + "'data':[{'id':'total_value','values':[1]}]")
                        .path("state")
                        .asText())
                .isEqualTo("SET");
        event(id, DATED + "'data':[{'id':'total_value','values':[2.5]}]");

        assertThat(events(id)).hasSize(1);
        assertThat(events(id).at("/0/data/0/values/0").asDouble()).isEqualTo(2.5);
        assertThat(events(id).at("/0/date").asText()).isEqualTo("2025-05-05T05:05:00.000Z");
    }

    @Test
    void theSameEventAgainIsNoChangeWhateverElseHasItsDate() {
        String id = newProfile();
        String entry =
                "[{'profileId':'" + id + "','timeline':[{'eventTypeId':'order','id':'%s'," + DATED + "'data':[]}]}]";
        send("PUT", "/profiles", entry.formatted("o1"));
        send("PUT", "/profiles", entry.formatted("o2"));

        assertThat(send("PUT", "/profiles", entry.formatted("o1"))
                        .json()
                        .at("/0/state")
                        .asText())
                .isEqualTo("UNCHANGED");
    }

    @Test
    void setWithoutADateIsANewEventEachTime() {
        String id = newProfile();
        event(id, "'data':[]");
        event(id, "'data':[]");

        assertThat(events(id)).hasSize(2);
    }

    @Test
    void updateAndDeleteWithoutADateMeanAllEventsOfIdAndType() {
        String id = newProfile();
        event(id, DATED + "'data':[]");
        event(id, "'date':'2025-06-06T06:06:06Z','data':[]");

        assertThat(event(id, "'strategy':'UPDATE','data':[{'id':'total_value','values':[7]}]")
                        .path("state")
                        .asText())
                .isEqualTo("MODIFIED");
        assertThat(events(id).findValuesAsText("id"))
                .filteredOn("total_value"::equals)
                .hasSize(2);
        assertThat(event(id, "'strategy':'DELETE'").path("state").asText()).isEqualTo("DELETED");
        assertThat(events(id)).isEmpty();
        assertThat(event(id, "'strategy':'UPDATE'").path("state").asText()).isEqualTo("NOTFOUND");
    }

    @Test
    void upsertCreatesThenMerges() {
        String id = newProfile();
        String rule = DATED + "'strategy':'UPSERT','data':[{'id':'product','strategy':'UPSERT','values':[%s]}]";

        assertThat(event(id, rule.formatted(PRODUCT.formatted("p1", 1, "SET")))
                        .path("state")
                        .asText())
                .isEqualTo("CREATED");
        assertThat(event(id, rule.formatted(PRODUCT.formatted("p1", 4, "SET_IF_EMPTY")))
                        .path("state")
                        .asText())
                .isEqualTo("MODIFIED");
        event(id, rule.formatted(PRODUCT.formatted("p2", 9, "SET")));

        assertThat(events(id).at("/0/data/0/values")).hasSize(2);
        assertThat(events(id).at("/0/data/0/values/0/1/values/0").asInt()).isEqualTo(1);
        assertThat(events(id).at("/0/data/0/values/1/1/values/0").asInt()).isEqualTo(9);
    }

    @Test
    void unknownPropertiesOfAnEventAreIgnoredAndWrongTypesRejected() {
        String id = newProfile();
        event(id, DATED + "'data':[{'id':'made_up','values':[1]}]");
        JsonNode rejected = event(id, "'data':[{'id':'total_value','values':['much']}]");

        assertThat(events(id).at("/0/data")).isEmpty();
        assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
        assertThat(rejected.path("validationErrors")).hasSize(1);
    }

    @Test
    void aProfileKeepsTheLatest250Events() {
        String id = newProfile();
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 260; i++) {
            events.append(i == 0 ? "" : ",")
                    .append("{'eventTypeId':'order','id':'e" + i + "','date':'")
                    .append(2000 + i % 50 + "-01-01T00:00:" + (10 + i / 50) + "Z'}");
        }
        send("PUT", "/profiles", "[{'profileId':'" + id + "','timeline':[" + events + "]}]");

        assertThat(profile(id).path("events")).hasSize(250);
        assertThat(profile(id).at("/events/0/date").asText()).startsWith("2049");
    }

    @Test
    void readingFiltersEventsByTypeDateCountAndProperty() {
        String id = newProfile();
        event(id, DATED + "'data':[{'id':'total_value','values':[1]},{'id':'product','values':[]}]");
        send("PUT", "/profiles", "[{'profileId':'" + id + "','timeline':[{'eventTypeId':'store_visit','id':'v'}]}]");
        String expand = "/profiles/" + id + "?expand=profile.timeline";

        assertThat(client.get("/profiles/" + id).json().has("events")).isFalse();
        assertThat(client.get(expand).json().path("events")).hasSize(2);
        assertThat(client.get(expand + "&eventCount=1").json().path("events")).hasSize(1);
        assertThat(client.get(expand + "&eventTypeId=order").json().path("events"))
                .hasSize(1);
        assertThat(client.get(expand + "&fromDate=2025-12-31T00:00:00%2B01:00")
                        .json()
                        .at("/events/0/id")
                        .asText())
                .isEqualTo("v");
        assertThat(client.get(expand + "&toDate=2025-12-31T00:00Z&eventProperty=product")
                        .json()
                        .at("/events/0/data"))
                .hasSize(1);
        assertThat(client.get(expand + "&fromDate=soon").status()).isEqualTo(400);
    }

    private String newProfile() {
        return send("PUT", "/profiles", "[{'strategy':'UPSERT'}]")
                .json()
                .at("/0/profileId")
                .asText();
    }

    private JsonNode event(String profileId, String members) {
        String json =
                "[{'profileId':'" + profileId + "','timeline':[{'eventTypeId':'order','id':'o1'," + members + "}]}]";
        return send("PUT", "/profiles", json).json().at("/0/timeline/0");
    }

    private JsonNode events(String id) {
        return profile(id).path("events");
    }
}
