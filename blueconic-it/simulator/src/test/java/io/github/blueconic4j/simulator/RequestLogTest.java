package io.github.blueconic4j.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLogTest {
    private final SimulatedTenant tenant = SimulatedTenant.builder().profiles(3).start();
    private final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    private LoggedRequest last() {
        List<LoggedRequest> requests = tenant.requests();
        return requests.get(requests.size() - 1);
    }

    @Test
    void saysWhatWasAnsweredAndWhatWasChangedByIt() {
        client.send("PUT", "/profiles", "[{\"strategy\":\"UPSERT\",\"profileId\":\"p1\"},{\"profileId\":\"none\"}]");
        assertThat(last().changes()).containsExactly("CREATE PROFILE p1");
        assertThat(last().status()).isEqualTo(200);
        client.send("PUT", "/profiles", "[{\"profileId\":\"p1\",\"strategy\":\"DELETE\"}]");
        assertThat(last().changes()).containsExactly("DELETE PROFILE p1");
        client.send("PUT", "/profileProperties/shoe", "{\"id\":\"shoe\",\"name\":\"Shoe\"}");
        assertThat(last().changes()).containsExactly("CREATE PROFILEPROPERTY shoe");
        client.get("/users");
        assertThat(last().changes()).isEmpty();
        client.send("PUT", "/profiles", "nonsense");
        assertThat(last().changes()).isEmpty();
        assertThat(last().status()).isEqualTo(400);
    }

    @Test
    void saysWhatWasChangedEvenWhenTheClientNeverLearnsOfIt() {
        tenant.fault(Fault.answerAfterCommit(503, "").on("PUT /profiles"));
        client.send("PUT", "/profiles", "[{\"strategy\":\"UPSERT\",\"profileId\":\"p1\"}]");

        assertThat(last().status()).isEqualTo(503);
        assertThat(last().changes()).containsExactly("CREATE PROFILE p1");
    }

    @Test
    void keepsEveryByteWhereThatIsAskedFor() {
        client.get("/users");
        assertThat(last().raw()).isNull();
        tenant.recordBytes(true);
        String body = "[{\"profileId\":\"ä\"}]";
        client.send("PUT", "/profiles", body);
        String seen = new String(last().raw().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);

        assertThat(seen)
                .startsWith("PUT /rest/v2/profiles HTTP/1.1\r\n")
                .contains("Authorization: Bearer ")
                .endsWith("\r\n\r\n" + body);
        JsonNode log = client.control("GET", "/requests/log", "").json();
        assertThat(log.get(log.size() - 1).path("raw").asText()).isEqualTo(last().raw());
        client.control("POST", "/requests/record", "bytes=false");
        client.get("/users");
        assertThat(last().raw()).isNull();
        assertThat(client.control("POST", "/requests/record", "bytes=maybe").status())
                .isEqualTo(400);
    }

    @Test
    void prettyPrintChangesNothingButTheForm() {
        for (String path : List.of("/users?count=5", "/segments/allvisitors/profiles?count=5")) {
            Client.Answer plain = client.get(path);
            Client.Answer pretty = client.get(path + "&prettyPrint=true");

            assertThat(pretty.text()).contains("\n  \"");
            assertThat(pretty.text().lines().count())
                    .isGreaterThan(plain.text().lines().count());
            assertThat(pretty.json().path("users")).isEqualTo(plain.json().path("users"));
            assertThat(pretty.json().path("profiles")).isEqualTo(plain.json().path("profiles"));
        }
        assertThat(client.get("/users?prettyPrint=yes").status()).isEqualTo(400);
    }
}
