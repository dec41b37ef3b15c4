package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls every operation of a tenant, some in several ways, and keeps the answers. */
final class Exercise {
    private final SimulatedTenant tenant;
    private final Client client;
    private final JsonNode state;
    private final List<Seen> seen = new ArrayList<>();

    private Exercise(SimulatedTenant tenant) {
        this.tenant = tenant;
        this.client = new Client(tenant);
        try {
            this.state = Client.JSON.readTree(tenant.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Seen> of(SimulatedTenant tenant) {
        Exercise exercise = new Exercise(tenant);
        exercise.catalogue();
        exercise.profiles();
        exercise.groups();
        exercise.properties();
        exercise.stores();
        exercise.models();
        exercise.urlMappings();
        exercise.visitors();
        exercise.reports();
        exercise.tokens();
        return exercise.seen;
    }

    private void catalogue() {
        for (String kind : List.of(
                "connections connection",
                "dialogues dialogue",
                "listeners listener",
                "lifecycles lifecycle",
                "notebooks notebook",
                "objectives objective",
                "plugins plugin",
                "roles role",
                "timelineEventRollups rollup",
                "timelineEventTypes timelineEventType",
                "users user",
                "channels channelId")) {
            String[] words = kind.split(" ", -1);
            get("GET /" + words[0], "/" + words[0] + "?count=50");
            for (String id : ids(words[0])) {
                get("GET /" + words[0] + "/{" + words[1] + "}", "/" + words[0] + "/" + Client.encode(id));
            }
        }
        ids("connections").forEach(id -> get("GET /connections/{connection}/runs", "/connections/" + id + "/runs"));
        ids("notebooks").forEach(id -> get("GET /notebooks/{notebook}/runs", "/notebooks/" + id + "/runs"));
        get("GET /groupTypes", "/groupTypes");
        get("GET /segments", "/segments");
    }

    private void profiles() {
        String expand = "&expand=profiles.profile.permissions&expand=profiles.profile.replace"
                + "&expand=profiles.profile.segments&expand=profiles.profile.timeline"
                + "&expand=profiles.profile.groups&expand=profiles.profile.matchingGroups";
        get("GET /segments/{segment}/profiles", "/segments/allvisitors/profiles?count=70" + expand);
        get("GET /segments/{segment}/profiles", "/segments/allvisitors/profiles?count=1000");
        for (String id : ids("profiles")) {
            get(
                    "GET /profiles/{profileId}",
                    "/profiles/" + id + "?expand=profile.timeline&expand=profile.segments.tags&expand=profile.groups");
        }
        String id = ids("profiles").get(0);
        get("GET /profileEvents/{profileId}", "/profileEvents/" + id);
        get("GET /profiles", "/profiles?property=customerid&value=C-0");
        String event =
                "{\"eventTypeId\":\"order\",\"id\":\"o1\",\"identifier\":\"x\",\"data\":[{\"id\":\"total_value\",";
        send(
                "PUT /profiles",
                "/profiles",
                "[{\"profileId\":\"" + id
                        + "\",\"identifier\":\"a\",\"properties\":[{\"id\":\"city\",\"values\":[\"Ede\"]},"
                        + "{\"id\":\"no_such\",\"values\":[\"1\"]}],\"timeline\":[" + event + "\"values\":[1]}]},"
                        + event + "\"values\":[\"x\"]}]}]},{\"profileId\":\"none\"}]");
        send("PUT /profiles", "/profiles", bulk(1001, "{\"strategy\":\"UPSERT\"}"));
        send("PUT /profiles", "/profiles", "[{\"undeclared\":1}]");
    }

    private void groups() {
        get("GET /groups/{grouptype}", "/groups/household?count=7");
        state.path("groups")
                .path("household")
                .fieldNames()
                .forEachRemaining(
                        id -> get("GET /groups/{grouptype}/{group}", "/groups/household/" + Client.encode(id)));
        send(
                "PUT /groups",
                "/groups",
                "[{\"groupTypeId\":\"company\",\"groupId\":\"g1\",\"strategy\":\"UPSERT\",\"identifier\":\"i\",\"properties\":"
                        + "[{\"id\":\"company_name\",\"strategy\":\"SUM\",\"values\":[\"x\"]}]}]");
        send(
                "PUT /groups",
                "/groups",
                bulk(1001, "{\"groupType\":\"company\",\"groupId\":\"x\",\"strategy\":\"DELETE\"}"));
        send("PUT /groups", "/groups", "[{\"groupId\":\"x\"}]");
    }

    private void properties() {
        get("GET /profileProperties", "/profileProperties?count=100");
        get("GET /profileProperties", "/profileProperties?groupTypeId=household&groupTypeId=company");
        ids("properties").forEach(id -> get("GET /profileProperties/{propertyId}", "/profileProperties/" + id));
        send(
                "PUT /profileProperties/{propertyId}",
                "/profileProperties/shoe_size",
                "{\"id\":\"shoe_size\",\"name\":\"Shoe size\",\"filterType\":\"RANGE\"}");
        send("DELETE /profileProperties/{propertyId}", "/profileProperties/shoe_size", "");
    }

    private void stores() {
        get("GET /contentStores", "/contentStores");
        for (String id : ids("stores")) {
            get("GET /contentStores/{contentStore}/items", "/contentStores/" + id + "/items?count=50");
        }
        String id = send("POST /contentStores", "/contentStores", "{\"name\":\"n\",\"storeType\":\"PRODUCT\"}")
                .json()
                .path("id")
                .asText();
        send("POST /contentStores", "/contentStores", "{\"undeclared\":1}");
        send("PUT /contentStores/{contentStore}", "/contentStores/" + id, "{\"tags\":[\"a\"]}");
        send("PUT /contentStores/{contentStore}", "/contentStores/" + id, "{}");
        send(
                "PUT /contentStores/{contentStore}/items",
                "/contentStores/" + id + "/items",
                "{\"items\":[{\"id\":\"1\"}]}");
        send(
                "DELETE /contentStores/{contentStore}/items/bulk",
                "/contentStores/" + id + "/items/bulk",
                "{\"ids\":[\"1\"]}");
    }

    private void models() {
        get("GET /models", "/models");
        ids("models").forEach(id -> get("GET /models/{model}", "/models/" + id));
        get("GET /models/{model}/model", "/models/" + ids("models").get(0) + "/model");
        String id = multipart("POST", "POST /models", "/models", "{\"type\":\"GENERAL\",\"name\":\"m\"}")
                .json()
                .path("id")
                .asText();
        multipart("PUT", "PUT /models/{model}", "/models/" + id, "{\"type\":\"SUPPRESSION\"}");
        multipart("POST", "POST /models", "/models", "{\"undeclared\":1}");
        send("DELETE /models/{model}", "/models/" + id, "");
    }

    private Client.Answer multipart(String method, String operation, String path, String metadata) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\nContent-Type: application/json\r\n\r\n"
                        + metadata
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"model\"; filename=\"m.onnx\"\r\n\r\nonnx\r\n--b--\r\n";
        return keep(
                operation,
                Client.send(client.request(path)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))));
    }

    private void urlMappings() {
        String mapping =
                "{\"id\":\"9z\",\"url\":\"https://www.tenant.example/\",\"properties\":[],\"type\":\"SHORTENEDURL\"}";
        send("POST /urlmappings", "/urlmappings", mapping);
        send("PUT /urlmappings/{id}", "/urlmappings/9z", mapping);
        ids("urlMappings").forEach(id -> get("GET /urlmappings/{id}", "/urlmappings/" + Client.encode(id)));
    }

    private void visitors() {
        String id = ids("profiles").get(0);
        get("GET /interactions", "/interactions?url=https%3A%2F%2Fwww.tenant.example%2F");
        get("GET /interactions", "/interactions");
        send(
                "POST /interactionEvents",
                "/interactionEvents",
                "{\"interactionId\":\"i\",\"type\":\"VIEW\",\"url\":\"https://a.example\",\"profileId\":\"" + id
                        + "\"}");
        send(
                "POST /pageviewEvents",
                "/pageviewEvents",
                "{\"url\":\"https://a.example/x\",\"profileId\":\"" + id + "\"}");
        for (String store : ids("stores")) {
            send(
                    "POST /recommendations",
                    "/recommendations?storeId=" + store,
                    "[{\"id\":\"first\",\"count\":3,\"boosts\":[{\"algorithm\":\"RECENCY\",\"value\":1.5}]}]");
        }
    }

    private void reports() {
        get("GET /auditEvents", "/auditEvents?count=1000");
        StringBuilder query = new StringBuilder("?startDate=2026-01-01&endDate=2026-01-31");
        ids("dialogues").forEach(id -> query.append("&dialogueId=").append(id));
        get("GET /reporting/dialogues", "/reporting/dialogues" + query);
        get("GET /reporting/dialogues", "/reporting/dialogues");
    }

    private void tokens() {
        keep("POST /oauth/token", client.tokenAnswer("client_credentials", tenant.clientId(), tenant.clientSecret()));
        keep("POST /oauth/token", client.tokenAnswer("client_credentials", tenant.clientId(), "wrong"));
        String form = "client_id=" + tenant.clientId() + "&client_secret=" + tenant.clientSecret();
        keep("POST /oauth/revoke", client.form(tenant.url() + "/rest/v2/oauth/revoke", form + "&token=t"));
        keep("POST /oauth/revoke", client.form(tenant.url() + "/rest/v2/oauth/revoke", form));
        Application application = new Application(tenant);
        Client.Answer granted = keep("POST /oauth/token", application.exchange(application.code()));
        String refreshToken = Application.refreshTokenOf(granted);
        keep("POST /oauth/token", application.refresh(refreshToken));
        keep("POST /oauth/token", application.refresh(refreshToken));
    }

    private List<String> ids(String kind) {
        List<String> ids = new ArrayList<>();
        for (Iterator<String> names = state.path(kind).fieldNames(); names.hasNext(); ) {
            ids.add(names.next());
        }
        return ids;
    }

    static String bulk(int count, String entry) {
        return "[" + (entry + ",").repeat(count - 1) + entry + "]";
    }

    private void get(String operation, String path) {
        keep(operation, client.get(path));
    }

    private Client.Answer send(String operation, String path, String json) {
        return keep(operation, client.send(operation.substring(0, operation.indexOf(' ')), path, json));
    }

    private Client.Answer keep(String operation, Client.Answer answer) {
        String type = answer.header("Content-Type");
        boolean isJson = type != null && type.startsWith("application/json");
        seen.add(new Seen(operation, answer.status(), isJson ? answer.json() : null));
        return answer;
    }

    /** One answer; the body is null where there is none or no JSON. */
    record Seen(String operation, int status, JsonNode json) {}
}
