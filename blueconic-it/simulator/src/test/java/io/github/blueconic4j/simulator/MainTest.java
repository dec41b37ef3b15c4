package io.github.blueconic4j.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aFileThatIsNoneOrMakesNoSenseIsNamedInOneLine(@TempDir Path directory) throws IOException {
        String missing = directory.resolve("missing").toString();
        assertThat(refusal("--openapi", missing)).contains(missing);
        assertThat(refusal("--faults", missing)).contains(missing);
        Path file = directory.resolve("file");
        Files.writeString(file, "{\"openapi\":\"3.0.1\",\n\"paths\":{");
        assertThat(refusal("--openapi", file.toString())).contains(file.toString(), "line 2");
        Files.writeString(file, "{}");
        assertThat(refusal("--openapi", file.toString())).contains(file.toString());
        for (String fault : List.of("{'kind':'magic'}", "slow", "{'kind':'slow','times':0}", "[]")) {
            Files.writeString(file, "# a comment\n\n" + fault.replace('\'', '"'));
            assertThat(refusal("--port", "0", "--faults", file.toString()))
                    .as(fault)
                    .contains(file.toString(), "line 3");
        }
        Files.writeString(file, "{\"kind\":\"slow\",\"operation\":\"GET /nowhere\"}");
        assertThat(refusal("--port", "0", "--faults", file.toString())).contains("GET /nowhere");
        Files.writeString(file, "x");
        assertThat(refusal("--port", "0", "--tls", file.toString())).contains(file.toString());
    }

    @Test
    void servesTheDocumentWithoutATokenAndFailsByScript(@TempDir Path directory) throws IOException {
        Path document = directory.resolve("openapi.json");
        Path faults = directory.resolve("faults");
        Files.writeString(document, "{\"openapi\":\"3.0.1\",\"paths\":{}}");
        Files.writeString(faults, "{\"kind\":\"answer\",\"status\":429,\"operation\":\"GET /users\"}\n");
        List<String> options = List.of("--port", "0", "--openapi", document.toString(), "--faults", faults.toString());
        try (SimulatedTenant tenant = Main.start(options, errors)) {
            Client client = new Client(tenant);
            client.token(null);
            assertThat(client.get("/openapi.json").raw().body()).isEqualTo(Files.readAllBytes(document));
            client.newToken();
            assertThat(client.get("/users").status()).isEqualTo(429);
            assertThat(client.get("/users").status()).isEqualTo(200);
        }
        try (SimulatedTenant without = Main.start(List.of("--port", "0"), errors)) {
            Client client = new Client(without);
            client.token(null);
            assertThat(client.get("/openapi.json").json().at("/info/version").asText())
                    .isEqualTo("103.0");
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
