package io.github.blueconic4j.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream errors = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void startsWithAllOptions() {
        List<String> options = List.of(
                "--port",
                "0",
                "--profiles",
                "7",
                "--ttl",
                "PT2M",
                "--seed",
                "5",
                "--client-id",
                "me",
                "--client-secret",
                "s");
        try (SimulatedTenant tenant = Main.start(options, errors)) {
            Client client = new Client(tenant);

            assertThat(tenant.clientId()).isEqualTo("me");
            assertThat(client.tokenAnswer("client_credentials", "me", "s")
                            .json()
                            .path("expires_in")
                            .asInt())
                    .isEqualTo(120);
            assertThat(client.get("/segments")
                            .json()
                            .at("/segments/0/profileCount")
                            .asInt())
                    .isEqualTo(7);
        }
        assertThat(bytes.size()).isZero();
    }

    @Test
    void startsWithSeveralClientsAndRedirectUris() {
        List<String> options = List.of(
                "--port",
                "0",
                "--client",
                "two:s:2",
                "--redirect-uri",
                "https://a.example.com/cb",
                "--redirect-uri",
                "http://localhost:9080/callback",
                "--refresh-grace",
                "60");
        try (SimulatedTenant tenant = Main.start(options, errors)) {
            for (Application application : List.of(new Application(tenant), new Application(tenant, "two", "s:2"))) {
                String token = application.connect();

                assertThat(application.refresh(token).json())
                        .isEqualTo(application.refresh(token).json());
            }
            URI first = new Application(tenant)
                    .authorize(
                            "https://a.example.com/cb", "&response_type=code&code_challenge=" + Application.CHALLENGE);
            assertThat(tenant.consent(first)).hasHost("a.example.com");
        }
    }

    @Test
    void wrongOptionsAreNamedInOneLine() {
        assertThat(refusal("--frob")).contains("--frob").contains("--profiles");
        assertThat(refusal("--port", "http")).contains("--port");
        assertThat(refusal("--port", "70000")).contains("--port");
        assertThat(refusal("--profiles", "-1")).contains("--profiles");
        assertThat(refusal("--ttl", "soon")).contains("--ttl");
        assertThat(refusal("--ttl", "-PT1S")).contains("ttl");
        assertThat(refusal("--seed")).contains("--seed");
        assertThat(refusal("--client", "alone")).contains("ID:SECRET");
        assertThat(refusal("--redirect-uri", "/callback")).contains("redirectUri");
        assertThat(refusal("--refresh-grace", "-PT1S")).contains("refreshGrace");
        assertThat(refusal("--client-id", " ")).contains("clientId");
    }

    @Test
    void anOccupiedPortIsNamed() {
        try (SimulatedTenant tenant = SimulatedTenant.builder().start()) {
            String port = Integer.toString(tenant.url().getPort());

            assertThat(refusal("--port", port)).contains(port);
        }
    }

    private String refusal(String... options) {
        bytes.reset();
        assertThat(Main.start(List.of(options), errors)).isNull();
        return assertThat(bytes.toString(StandardCharsets.UTF_8))
                .endsWith("\n")
                .matches("[^\\n]+\\n")
                .actual();
    }
}
