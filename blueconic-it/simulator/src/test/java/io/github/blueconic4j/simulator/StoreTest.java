package io.github.blueconic4j.simulator;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreTest extends Fixture {

    @Test
    void aPutToAStoreChangesOnlyWhatItNames() {
        String id = newStore();
        JsonNode changed =
                send("PUT", "/contentStores/" + id, "{'description':'new'}").json();

        assertThat(changed.path("name").asText()).isEqualTo("Books");
        assertThat(changed.path("description").asText()).isEqualTo("new");
        assertThat(changed.path("tags")).isEqualTo(parse("['a']"));
        assertThat(send("PUT", "/contentStores/" + id, "{'tags':[]}").json().path("tags"))
                .isEmpty();
        assertThat(send("PUT", "/contentStores/" + id, "{}").status()).isEqualTo(400);
        assertThat(send("PUT", "/contentStores/none", "{'name':'x'}").status()).isEqualTo(404);
    }

    @Test
    void aFaultyStoreAnswersInTheShapeOfTheDocumentsExample() {
        for (String bad : List.of("{'name':'x','storeType':'HEAP'}", "{'storeType':'CONTENT'}", "{'shelf':1}", "[]")) {
            Client.Answer answer = send("POST", "/contentStores", bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().at("/error/status").asInt()).isEqualTo(400);
        }
    }

    @Test
    void itemsAreReplacedWholeCountedAndDeleted() {
        String store = "/contentStores/" + newStore();
        String item =
                "{'items':[{'id':'b1','name':'One','image':'https://i.example/1.png','publicationDate':'2025-01-02T03:04Z'}]}";

        assertThat(send("PUT", store + "/items", item).status()).isEqualTo(204);
        JsonNode first = client.get(store + "/items").json().at("/items/0");
        send("PUT", store + "/items", "{'items':[{'id':'b1','name':'Two'},{'id':'b2'}]}");
        JsonNode second = client.get(store + "/items").json();

        assertThat(first.path("publicationDate").asText()).isEqualTo("2025-01-02T03:04:00.000Z");
        assertThat(first.path("imageURL").asText()).startsWith("https://");
        assertThat(second.path("totalResults").asInt()).isEqualTo(2);
        assertThat(second.at("/items/0").has("image")).isFalse();
        assertThat(second.at("/items/0/creationDate")).isEqualTo(first.path("creationDate"));
        assertThat(second.at("/items/0/hash")).isNotEqualTo(first.path("hash"));
        assertThat(client.send("DELETE", store + "/items/bulk", "{\"ids\":[\"b1\",\"none\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(store + "/items").json().at("/items/0/id").asText())
                .isEqualTo("b2");
        assertThat(client.send("DELETE", store + "/items/bulk", "").status()).isEqualTo(400);
        assertThat(send("PUT", store + "/items", "{'items':[{'name':'no id'}]}").status())
                .isEqualTo(400);
        assertThat(send("PUT", store + "/items", "[]").status()).isEqualTo(400);
    }

    @Test
    void filtersCompareNumbersDatesTextsAndBooleans() {
        String store = "/contentStores/" + newStore();
        send(
                "PUT",
                store + "/items",
                "{'items':[{'id':'1','name':'a=b','intValue':9,'publicationDate':'2024-12-31T00:00Z','inStock':true},"
                        + "{'id':'2','name':'c','intValue':10,'publicationDate':'2025-06-01T00:00:00+05:00',"
                        + "'properties':[{'id':'price','values':['100']}]}]}");

        assertThat(filtered(store, "intValue<10")).containsExactly("1");
        assertThat(filtered(store, "intValue>=9")).containsExactly("1", "2");
        assertThat(filtered(store, "name=a=b")).containsExactly("1");
        assertThat(filtered(store, "name==c")).containsExactly("2");
        assertThat(filtered(store, "price<=100.0")).containsExactly("2");
        assertThat(filtered(store, "publicationDate>=2025-05-31T19:00Z")).containsExactly("2");
        assertThat(filtered(store, "inStock=true")).containsExactly("1");
        assertThat(filtered(store, "intValue>8", "name=c")).containsExactly("2");
        assertThat(client.get(store + "/items?filterValue=nothing").status()).isEqualTo(400);
    }

    @Test
    void recommendationsFollowBoostsAndFilters() {
        JsonNode stores = client.get("/contentStores").json().path("contentStores");
        String id = stores.at("/0/id").asText();
        String body = "[{'id':'first','count':4,'boosts':[{'algorithm':' RECENCY','value':'2','rampup':'SLOW'}],"
                + "'filters':['category:politics,travel','IN_STOCK']},{'id':'second','boosts':[{'algorithm':'RECENT_VIEW','value':1}]}]";
        JsonNode blocks =
                send("POST", "/recommendations?storeId=" + id, body).json().path("recommendationBlock");
        List<String> dates = new ArrayList<>();
        blocks.at("/0/recommendations").forEach(item -> {
            dates.add(item.path("publicationDate").asText());
            assertThat(item.path("category").toString()).matches(".*(politics|travel).*");
        });

        assertThat(dates).hasSize(4).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(blocks.at("/1/recommendations")).hasSize(10);
        assertThat(state().path("recommendationRequests")).hasSize(1);
        for (String bad : List.of("'value':0.7", "'value':11", "'value':1.25", "'algorithm':'LUCK','value':1")) {
            String boost = bad.contains("algorithm") ? bad : "'algorithm':'RECENCY'," + bad;
            String request = "[{'id':'x','boosts':[{" + boost + "}]}]";
            assertThat(send("POST", "/recommendations?storeId=" + id, request).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(send("POST", "/recommendations?storeId=none", body).status()).isEqualTo(400);
        assertThat(send("POST", "/recommendations", body).status()).isEqualTo(400);
    }

    private List<String> filtered(String store, String... filters) {
        StringBuilder path = new StringBuilder(store + "/items?count=100");
        for (String filter : filters) {
            path.append("&filterValue=").append(Client.encode(filter));
        }
        return client.get(path.toString()).json().path("items").findValuesAsText("id").stream()
                .filter(id -> id.matches("\\d"))
                .toList();
    }

    private String newStore() {
        return send("POST", "/contentStores", "{'name':'Books','storeType':'PRODUCT','tags':['a'],'properties':[]}")
                .json()
                .path("id")
                .asText();
    }
}
