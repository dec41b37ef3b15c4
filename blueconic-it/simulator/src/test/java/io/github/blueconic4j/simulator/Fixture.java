package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;

/** A tenant of 130 profiles for one test. */
abstract class Fixture {
    static final int PROFILES = 130;

    final SimulatedTenant tenant = SimulatedTenant.builder().profiles(PROFILES).start();
    final Client client = new Client(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    JsonNode state() {
        return read(tenant.state());
    }

    /** A profile as the control endpoint has it. */
    JsonNode profile(String id) {
        return client.control("GET", "/state/profiles/" + id, "").json();
    }

    /** The first profile. */
    String anyProfile() {
        return client.get("/segments/allvisitors/profiles?count=1")
                .json()
                .at("/profiles/0/id")
                .asText();
    }

    /** JSON whose quotes are single. */
    static JsonNode parse(String json) {
        return read(json.replace('\'', '"'));
    }

    private static JsonNode read(String json) {
        try {
            return Client.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a write whose JSON has single quotes. */
    Client.Answer send(String method, String path, String json) {
        return client.send(method, path, json.replace('\'', '"'));
    }
}
