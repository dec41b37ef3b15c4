package io.github.blueconic4j.simulator;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTest extends Fixture {

    @Test
    void countsRequestsByOperationAndKeepsTheirLines() {
        client.get("/profiles/a%2Fb%20c");
        client.get("/nowhere");
        client.get("/segments");
        JsonNode requests = client.control("GET", "/requests", "").json();

        assertThat(requests.path("total").asInt()).isEqualTo(4);
        assertThat(requests.at("/operations").path("GET /profiles/{profileId}").asInt())
                .isEqualTo(1);
        assertThat(requests.at("/operations/unknown").asInt()).isEqualTo(1);
        assertThat(requests.path("connections").asInt()).isPositive();
        assertThat(tenant.requestLines()).contains("GET /rest/v2/profiles/a%2Fb%20c HTTP/1.1");
        assertThat(tenant.requestCount("GET /segments")).isEqualTo(1);
        client.control("POST", "/requests/reset", "");
        assertThat(tenant.requestCount("GET /segments")).isZero();
        assertThat(tenant.requestLines()).isEmpty();
    }

    @Test
    void theLogHasHeadersAndSizesButNoToken() {
        String token = client.newToken();
        client.send("PUT", "/profiles", "[]");
        Client.Answer log = client.control("GET", "/requests/log", "");
        JsonNode last = log.json().get(log.json().size() - 1);

        assertThat(last.path("operation").asText()).isEqualTo("PUT /profiles");
        assertThat(last.path("bodySize").asInt()).isEqualTo(2);
        assertThat(last.path("authorization").asText()).isEqualTo("present");
        assertThat(last.at("/headers/content-type/0").asText()).isEqualTo("application/json");
        assertThat(log.text()).doesNotContain(token).doesNotContain(tenant.clientSecret());
        assertThat(tenant.state()).doesNotContain(token);
    }

    @Test
    void resetBringsTheSeededStateBackAndKeepsTokens() {
        JsonNode before = state();
        send("PUT", "/profiles", "[{'strategy':'UPSERT'},{'profileId':'" + anyProfile() + "','strategy':'DELETE'}]");
        send("PUT", "/profileProperties/x", "{'name':'x'}");
        tenant.fault(Fault.answer(500, ""));
        assertThat(state()).isNotEqualTo(before);
        client.control("POST", "/reset", "");

        assertThat(state()).isEqualTo(before);
        assertThat(client.get("/segments").status()).isEqualTo(200);
        assertThat(tenant.requestLines()).hasSize(1);
    }

    @Test
    void theSameSeedGivesTheSameStateAndAnotherAnother() {
        try (SimulatedTenant same = SimulatedTenant.builder().profiles(PROFILES).start();
                SimulatedTenant other =
                        SimulatedTenant.builder().profiles(PROFILES).seed(2).start()) {
            assertThat(same.state()).isEqualTo(tenant.state());
            assertThat(other.state()).isNotEqualTo(tenant.state());
        }
    }

    @Test
    void singleEntriesOfTheStateAreFoundByEncodedId() {
        String odd = Client.encode("acme/north");

        assertThat(client.control("GET", "/state/groups/household/" + odd, "")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo("acme/north");
        assertThat(client.control("GET", "/state/urlMappings/" + Client.encode("spring sale/ä"), "")
                        .status())
                .isEqualTo(200);
        assertThat(client.control("GET", "/state/segments", "").json().has("allvisitors"))
                .isTrue();
        assertThat(client.control("GET", "/state/profiles/none", "").status()).isEqualTo(404);
        assertThat(client.control("GET", "/surprise", "").status()).isEqualTo(404);
    }

    @Test
    void aFaultMayBeOfOneOperation() {
        client.control(
                "POST",
                "/faults",
                "{\"kind\":\"answer\",\"operation\":\"GET /segments\",\"times\":2,\"status\":503,\"headers\":{\"Retry-After\":\"7\","
                        + "\"Content-Type\":\"text/html\"},\"body\":\"<p>busy</p>\"}");
        Client.Answer first = client.get("/segments");

        assertThat(first.status()).isEqualTo(503);
        assertThat(first.text()).isEqualTo("<p>busy</p>");
        assertThat(first.header("Retry-After")).isEqualTo("7");
        assertThat(first.header("Content-Type")).isEqualTo("text/html");
        assertThat(client.get("/users").status()).isEqualTo(200);
        assertThat(client.get("/segments").status()).isEqualTo(503);
        assertThat(client.get("/segments").status()).isEqualTo(200);
        assertThat(tenant.requestCount("GET /segments")).isEqualTo(3);
    }

    @Test
    void faultyControlRequestsAreRefused() {
        for (String bad : List.of(
                "{}",
                "{\"kind\":\"slow\",\"operation\":\"GET /nowhere\"}",
                "{\"kind\":\"answer\",\"headers\":{\"A\":\"b\\r\\nc: d\"}}",
                "nonsense")) {
            assertThat(client.control("POST", "/faults", bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(client.control("POST", "/tokens/ttl", "seconds=-1").status()).isEqualTo(400);
        assertThat(client.control("POST", "/scopes", "").status()).isEqualTo(400);
    }

    @Test
    void scopesAreGivenToTokensIssuedFromThenOn() {
        client.control("POST", "/scopes", "scopes=read:users%20read:roles");
        assertThat(client.get("/segments").status()).isEqualTo(200);
        client.newToken();
        assertThat(client.get("/segments").status()).isEqualTo(403);
        assertThat(client.get("/users").status()).isEqualTo(200);
        client.control("POST", "/scopes", "scopes=*");
        client.newToken();
        assertThat(client.get("/segments").status()).isEqualTo(200);
    }

    @Test
    void oneTokenOrAllAreRevoked() {
        String first = client.newToken();
        client.newToken();
        client.control("POST", "/tokens/revoke", "token=" + first);
        assertThat(client.get("/users").status()).isEqualTo(200);
        client.control("POST", "/tokens/revoke", "");
        assertThat(client.get("/users").status()).isEqualTo(401);
    }
}
