package io.github.blueconic4j.simulator;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusPageTest {
    @Test
    void saysWhatHasArrivedAndWhatIsStillToFail() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().profiles(321).start()) {
            assertThat(page(tenant)).contains("321").contains("Nothing has been asked yet");
            Client client = new Client(tenant);
            tenant.fault(Fault.answer(503, "").on("GET /users").times(2));
            client.get("/users");

            assertThat(page(tenant))
                    .contains("GET /users</td><td>503 × 1")
                    .contains("Faults still to happen</td><td>1")
                    .doesNotContain(tenant.clientSecret());
            HttpRequest.Builder post =
                    HttpRequest.newBuilder(tenant.url().resolve("/")).POST(HttpRequest.BodyPublishers.noBody());
            assertThat(Client.send(post).status()).isEqualTo(405);
        }
    }

    private static String page(SimulatedTenant tenant) {
        Client.Answer answer = Client.send(HttpRequest.newBuilder(tenant.url().resolve("/")));
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        return answer.text();
    }
}
