package io.github.blueconic4j.simulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WritesTest extends Fixture {

    @Test
    void groupsAreCreatedChangedReadAndDeleted() {
        assertThat(group("'groupType':'company','strategy':'UPSERT','groupId':'a/b ü','properties':"
                        + "[{'id':'company_name','values':['A']}]"))
                .isEqualTo("CREATED");
        assertThat(group("'groupTypeId':'company','groupId':'a/b ü','properties':"
                        + "[{'id':'company_name','strategy':'ADD','values':['B']}]"))
                .isEqualTo("MODIFIED");
        assertThat(group("'groupTypeId':'company','groupId':'a/b ü','properties':"
                        + "[{'id':'company_name','strategy':'ADD','values':['B']}]"))
                .isEqualTo("UNCHANGED");
        String path = "/groups/company/" + Client.encode("a/b ü");
        assertThat(client.get(path + "?properties=company_name").json().path("properties"))
                .isEqualTo(parse("[{'id':'company_name','values':['A','B']}]"));
        assertThat(client.get("/groups/company/a/b%20%C3%BC").status()).isEqualTo(200);
        assertThat(state().at("/groups/company").has("a/b ü")).isTrue();
        assertThat(group("'groupTypeId':'company','groupId':'a/b ü','strategy':'DELETE'"))
                .isEqualTo("DELETED");
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(group("'groupTypeId':'company','groupId':'a/b ü'")).isEqualTo("NOTFOUND");
        assertThat(group("'groupTypeId':'club','groupId':'x','strategy':'UPSERT'"))
                .isEqualTo("UNKNOWN_GROUP_TYPE");
    }

    private String group(String members) {
        return send("PUT", "/groups", "[{" + members + "}]")
                .json()
                .at("/0/state")
                .asText();
    }

    @Test
    void aboveThousandGroupsAreAnsweredWith413AndResultsOfGroups() {
        String entry = "{\"groupTypeId\":\"company\",\"groupId\":\"x\"}";
        Client.Answer answer = client.send("PUT", "/groups", Exercise.bulk(1200, entry));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json()).hasSize(1000);
        assertThat(answer.json().at("/999/groupId").asText()).isEqualTo("x");
    }

    @Test
    void puttingAPropertyReplacesAllThatCanBeWritten() {
        put("'name':'Size','filterType':'CURRENCY','currency':{'isoCode':'USD'},'tags':['t'],'description':'d'");
        JsonNode first = client.get("/profileProperties/size").json();
        put("'id':'size','name':'Size','filterType':'RANGE'");
        JsonNode second = client.get("/profileProperties/size").json();

        assertThat(first.at("/currency/symbol").asText()).isEqualTo("$");
        assertThat(second.has("currency")).isFalse();
        assertThat(second.path("description").asText()).isEmpty();
        assertThat(second.path("tags")).isEmpty();
        assertThat(second.path("creationDate")).isEqualTo(first.path("creationDate"));
        assertThat(client.send("DELETE", "/profileProperties/size", "")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo("size");
        assertThat(client.get("/profileProperties/size").status()).isEqualTo(404);
    }

    private void put(String members) {
        assertThat(send("PUT", "/profileProperties/size", "{" + members + "}").status())
                .isEqualTo(200);
    }

    @Test
    void declarationsThatTheTenantRefusesAnswer400WithTheField() {
        for (String bad : List.of(
                "'name':'x','profileCount':1",
                "'name':'x','id':'other'",
                "'filterType':'RANGE'",
                "'name':'x','mergeStrategy':'None'",
                "'name':'x','groupTypeId':'club'",
                "'name':'x','currency':{'isoCode':'XX'}")) {
            Client.Answer answer = send("PUT", "/profileProperties/size", "{" + bad + "}");
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).as(bad).isNotEmpty();
        }
        assertThat(send("PUT", "/profileProperties/a%20b", "{'name':'x'}").status())
                .isEqualTo(400);
        assertThat(send("PUT", "/profileProperties/visits", "{'name':'x'}").status())
                .isEqualTo(400);
    }

    @Test
    void aPropertyThatIsDeclaredUniqueCanBeSearchedFor() {
        String id = send("PUT", "/profiles", "[{'strategy':'UPSERT','properties':[{'id':'phone','values':['31']}]}]")
                .json()
                .at("/0/profileId")
                .asText();
        assertThat(client.get("/profiles?property=phone&value=31").status()).isEqualTo(501);
        send("PUT", "/profileProperties/phone", "{'name':'Phone','indexed':true}");

        assertThat(client.get("/profiles?property=phone&value=31")
                        .json()
                        .at("/profiles/0/id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void searchTakesPairsAndRefusesHalfOnes() {
        JsonNode profile = client.get("/profiles/" + anyProfile() + "?properties=email,customerid")
                .json();
        String email = profile.at("/properties/0/values/0").asText();
        String customer = profile.at("/properties/1/values/0").asText();
        String query = "/profiles?property=email&value=" + Client.encode(email) + "&property=customerid&value=";

        assertThat(client.get(query + customer).json().path("totalResults").asInt())
                .isEqualTo(1);
        assertThat(client.get(query + "C-9").json().path("totalResults").asInt())
                .isZero();
        assertThat(client.get("/profiles?property=email").status()).isEqualTo(400);
        assertThat(client.get("/profiles").status()).isEqualTo(400);
    }

    @Test
    void urlMappingsAreCreatedOnceAndReplaced() {
        String mapping = "{'id':'k','url':'https://a.example','properties':[{'id':'city','values':['x']}]}";

        assertThat(send("POST", "/urlmappings", mapping).status()).isEqualTo(200);
        assertThat(send("POST", "/urlmappings", mapping).status()).isEqualTo(400);
        assertThat(client.get("/urlmappings/k").json()).isEqualTo(parse(mapping));
        assertThat(send("PUT", "/urlmappings/k", mapping.replace("city", "country"))
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/urlmappings/k").json().at("/properties/0/id").asText())
                .isEqualTo("country");
        assertThat(send("PUT", "/urlmappings/none", mapping).status()).isEqualTo(404);
        assertThat(send("POST", "/urlmappings", "{'id':'q','url':'u'}").status())
                .isEqualTo(400);
        assertThat(send("POST", "/urlmappings", mapping.replace("'id':'k'", "'id':'q','extra':1"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void visitorsEventsChangeTheirProfileAndAreKept() {
        String id = anyProfile();
        send("POST", "/interactionEvents", "{'interactionId':'i1','type':'CLICK','url':'u','profileId':'" + id + "'}");
        send("POST", "/pageviewEvents", "{'url':'https://shop.example/x','profileId':'" + id + "'}");

        assertThat(profile(id).at("/properties/interactions_clicked/0").asText())
                .isEqualTo("i1");
        assertThat(profile(id).at("/properties/visiteddomain/0").asText()).isEqualTo("shop.example");
        assertThat(state().at("/interactionEvents/0/type").asText()).isEqualTo("CLICK");
        assertThat(state().at("/pageviewEvents/0/profileId").asText()).isEqualTo(id);
        assertThat(send("POST", "/interactionEvents", "{'interactionId':'i1','type':'HOVER','url':'u'}")
                        .status())
                .isEqualTo(400);
        assertThat(send("POST", "/pageviewEvents", "{'url':'u','user':'x'}").status())
                .isEqualTo(400);
    }

    @Test
    void everyWriteLeavesOneAuditEvent() {
        int before =
                client.get("/auditEvents?count=1000").json().path("auditEvents").size();
        send("PUT", "/profiles", "[{'strategy':'UPSERT'},{'strategy':'UPSERT'}]");
        put("'name':'Size'");
        JsonNode events = client.get("/auditEvents?count=1000").json().path("auditEvents");

        assertThat(events).hasSize(before + 2);
        assertThat(events.at("/0/objectType").asText()).isEqualTo("PROFILEPROPERTY");
        assertThat(events.at("/0/operation").asText()).isEqualTo("CREATE");
        assertThat(client.get("/auditEvents?fromDate=2026-01-02T00:00:00Z")
                        .json()
                        .path("auditEvents"))
                .hasSize(2);
    }

    @Test
    void aMergedProfileOnlySaysWhatReplacesIt() {
        JsonNode kept = client.get("/profiles/" + anyProfile()).json();
        String old = kept.at("/replaces/0").asText();

        assertThat(client.get("/profiles/" + old).json())
                .isEqualTo(parse(
                        "{'id':'" + old + "','replacedBy':'" + kept.path("id").asText() + "'}"));
    }

    @Test
    void aProfileIsReadWithWhatWasAskedFor() {
        String path = "/profiles/" + anyProfile();
        JsonNode narrow = client.get(path + "?properties=email,city&collapse=profile.segments")
                .json();
        JsonNode wide = client.get(path + "?profileProperty=email&expand=profile.segments.tags&expand=profile.groups"
                        + "&groupProperty=household_size")
                .json();

        assertThat(narrow.path("properties")).hasSize(2);
        assertThat(narrow.has("segments")).isFalse();
        assertThat(wide.path("properties")).hasSize(1);
        assertThat(wide.at("/segments/0/tags").isArray()).isTrue();
        assertThat(wide.at("/groups/0/properties/0/id").asText()).isEqualTo("household_size");
    }
}
