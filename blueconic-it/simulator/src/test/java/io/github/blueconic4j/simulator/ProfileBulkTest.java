package io.github.blueconic4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileBulkTest extends Fixture {

    @Test
    void upsertCreatesAProfileThatIsFoundReadAndInTheSegments() {
        JsonNode result =
                bulk("{'strategy':'UPSERT','identifier':'x1','matching':[[{'id':'email','value':'n@new.example'}]],"
                        + "'properties':[{'id':'email','values':['n@new.example']},{'id':'city','values':['Ede']}]}");
        String id = result.path("profileId").asText();

        assertThat(result.path("state").asText()).isEqualTo("CREATED");
        assertThat(result.path("identifier").asText()).isEqualTo("x1");
        assertThat(result.path("timeline")).isEmpty();
        assertThat(profile(id).at("/properties/city/0").asText()).isEqualTo("Ede");
        assertThat(client.get("/profiles?property=email&value=n%40new.example")
                        .json()
                        .at("/profiles/0/id")
                        .asText())
                .isEqualTo(id);
        JsonNode all = client.get("/segments/allvisitors/profiles?count=1000").json();
        assertThat(all.path("totalResults").asInt()).isEqualTo(PROFILES + 1);
        assertThat(all.path("profiles").get(PROFILES).path("id").asText()).isEqualTo(id);
    }

    @Test
    void upsertByTheSameMatchingChangesTheProfileInsteadOfCreatingAnother() {
        String entry = "{'strategy':'UPSERT','matching':[[{'id':'email','value':'a@b.example'}]],"
                + "'properties':[{'id':'email','values':['a@b.example']}]}";

        assertThat(bulk(entry).path("state").asText()).isEqualTo("CREATED");
        assertThat(bulk(entry).path("state").asText()).isEqualTo("UNCHANGED");
    }

    @Test
    void anEntryThatChangesNothingAnswersUnchanged() {
        for (JsonNode profile :
                client.get("/segments/allvisitors/profiles?count=20").json().path("profiles")) {
            String entry = "{'profileId':'" + profile.path("id").asText() + "'}";

            assertThat(bulk(entry).path("state").asText()).isEqualTo("UNCHANGED");
        }
    }

    @Test
    void aSumThatWouldFillTheMemoryIsRefused() {
        JsonNode result = bulk("{'profileId':'" + anyProfile()
                + "','properties':[{'id':'visits','strategy':'SUM','values':['1E+1000000000']}]}");

        assertThat(result.at("/validationErrors/visits")).hasSize(1);
    }

    @Test
    void updateIsTheDefaultAndCreatesNothing() {
        JsonNode result = bulk("{'matching':[[{'id':'customerid','value':'nobody'}]],'properties':[]}");

        assertThat(result.path("state").asText()).isEqualTo("NOTFOUND");
        assertThat(result.has("profileId")).isFalse();
    }

    @Test
    void matchingIsAnOrOfAndsOverUniqueProperties() {
        String email = client.get("/segments/allvisitors/profiles?count=1&properties=email")
                .json()
                .at("/profiles/0/properties/0/values/0")
                .asText();
        String both = "[{'id':'email','value':'" + email + "'},{'id':'customerid','value':'C-0'}]";
        String neither = "[{'id':'email','value':'" + email + "'},{'id':'customerid','value':'C-3'}]";

        assertThat(bulk("{'matching':[" + neither + "," + both + "]}")
                        .path("profileId")
                        .asText())
                .isEqualTo(anyProfile());
        assertThat(bulk("{'matching':[" + neither + "]}").path("state").asText())
                .isEqualTo("NOTFOUND");
        JsonNode skipped = bulk("{'strategy':'UPSERT','matching':[[{'id':'city','value':'Lyon'}]]}");
        assertThat(skipped.path("state").asText()).isEqualTo("SKIPPED");
        assertThat(skipped.path("validationErrors").has("city")).isTrue();
    }

    @Test
    void deleteRemovesAProfileFromEverywhere() {
        String id = anyProfile();

        assertThat(bulk("{'profileId':'" + id + "','strategy':'DELETE'}")
                        .path("state")
                        .asText())
                .isEqualTo("DELETED");
        assertThat(client.get("/profiles/" + id).status()).isEqualTo(404);
        assertThat(bulk("{'profileId':'" + id + "','strategy':'DELETE'}")
                        .path("state")
                        .asText())
                .isEqualTo("NOTFOUND");
        assertThat(client.get("/segments/allvisitors/profiles")
                        .json()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(PROFILES - 1);
    }

    @Test
    void propertyStrategiesDoWhatTheyAreNamedFor() {
        String id = anyProfile();
        change(id, "interests", "SET", "'a','b'");
        change(id, "interests", "ADD", "'b','c'");
        assertThat(profile(id).at("/properties/interests")).isEqualTo(parse("['a','b','c']"));
        change(id, "interests", "REMOVE", "'a','x'");
        change(id, "interests", "SET_IF_EMPTY", "'z'");
        assertThat(profile(id).at("/properties/interests")).isEqualTo(parse("['b','c']"));
        change(id, "visits", "SET", "'10'");
        change(id, "visits", "INCREMENT", "'5'");
        change(id, "visits", "SUM", "'0.5'");
        assertThat(profile(id).at("/properties/visits/0").asText()).isEqualTo("15.5");
        change(id, "interests", "SET", "");
        assertThat(profile(id).at("/properties/interests").isMissingNode()).isTrue();
    }

    @Test
    void whatCannotBeAppliedIsSaidPerPropertyAndTheRestIsApplied() {
        String id = anyProfile();
        JsonNode result = bulk("{'profileId':'" + id + "','properties':[{'id':'no_such','values':['1']},"
                + "{'id':'city','strategy':'INCREMENT','values':['1']},{'id':'phone','values':['112']}]}");

        assertThat(result.path("state").asText()).isEqualTo("MODIFIED");
        assertThat(result.path("validationErrors").fieldNames()).toIterable().containsExactly("no_such", "city");
        assertThat(profile(id).at("/properties/phone/0").asText()).isEqualTo("112");
    }

    @Test
    void restrictionsHoldForTheEntryAndForAProperty() {
        String id = anyProfile();
        JsonNode outside = bulk("{'profileId':'" + id + "','restriction':{'isMemberOfSegment':'no-such'}}");
        bulk("{'profileId':'" + id + "','properties':["
                + "{'id':'city','restriction':'NEW_PROFILES_ONLY','values':['New']},"
                + "{'id':'phone','restriction':'EXISTING_PROFILES_ONLY','values':['9']}],"
                + "'restriction':{'isMemberOfSegment':'allvisitors'}}");

        assertThat(outside.path("state").asText()).isEqualTo("RESTRICTION_MISMATCH");
        assertThat(profile(id).at("/properties/city/0").asText()).isNotEqualTo("New");
        assertThat(profile(id).at("/properties/phone/0").asText()).isEqualTo("9");
    }

    @Test
    void objectivesThatAreNotConsentedToStopAnEntry() {
        String entry = "[{'strategy':'UPSERT','properties':[{'id':'privacy_legislation','values':['GDPR']}%s]}]";
        String consent = ",{'id':'consented_objectives','values':['marketing_objective']}";
        String query = "/profiles?objectiveIds=marketing_objective,other";

        assertThat(send("PUT", query, entry.formatted("")).json().at("/0/state").asText())
                .isEqualTo("CONSENT_MISMATCH");
        assertThat(send("PUT", query, entry.formatted(consent))
                        .json()
                        .at("/0/state")
                        .asText())
                .isEqualTo("CREATED");
    }

    @Test
    void undeclaredMembersAndWrongValuesAreRefusedAndNothingIsApplied() {
        String id = anyProfile();
        String good = "{'profileId':'" + id + "','properties':[{'id':'phone','values':['7']}]}";
        for (String bad : new String[] {
            "{'profile':'x'}",
            "{'strategy':'REPLACE'}",
            "{'properties':[{'id':'city','strategy':'NO'}]}",
            "{'properties':[{'id':'city','value':'x'}]}",
            "{'matching':[{'id':'email','value':'x'}]}",
            "{'timeline':[{'eventTypeId':'order','date':'yesterday'}]}",
            "1"
        }) {
            Client.Answer answer = send("PUT", "/profiles", "[" + good + "," + bad + "]");
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().path("code").asInt()).isEqualTo(400);
            assertThat(answer.json().path("errors")).hasSize(1);
        }
        assertThat(profile(id).at("/properties/phone/0").asText()).isNotEqualTo("7");
    }

    @Test
    void aboveThousandEntriesTheFirstThousandAreProcessedAndReturnedWith413() {
        Client.Answer answer = client.send("PUT", "/profiles", Exercise.bulk(1001, "{\"strategy\":\"UPSERT\"}"));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json()).hasSize(1000);
        assertThat(client.get("/segments/allvisitors/profiles?count=1")
                        .json()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(PROFILES + 1000);
    }

    private void change(String id, String property, String strategy, String values) {
        bulk("{'profileId':'" + id + "','properties':[{'id':'" + property + "','strategy':'" + strategy + "','values':["
                + values + "]}]}");
    }

    private JsonNode bulk(String entry) {
        Client.Answer answer = send("PUT", "/profiles", "[" + entry + "]");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get(0);
    }
}
