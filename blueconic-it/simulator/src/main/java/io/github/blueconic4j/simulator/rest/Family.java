package io.github.blueconic4j.simulator.rest;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.Json;

/** All that came of one consent. Guarded by the lock of the {@link Families} that owns it. */
final class Family {
    private final int number;
    private final String client;
    private final Set<String> accessTokens = new HashSet<>();
    private String ended;
    private long rotations;
    private long reuses;
    private long refusals;

    Family(int number, String client) {
        this.number = number;
        this.client = client;
    }

    boolean isOf(String id) {
        return client.equals(id);
    }

    String client() {
        return client;
    }

    boolean isAlive() {
        return ended == null;
    }

    void holds(String accessToken) {
        accessTokens.add(accessToken);
    }

    void rotated() {
        rotations++;
    }

    void reused() {
        reuses++;
    }

    void refused() {
        refusals++;
    }

    /** The first reason stays. */
    void end(String reason, Tokens tokens) {
        ended = ended == null ? reason : ended;
        accessTokens.forEach(tokens::revoke);
        accessTokens.clear();
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("number", number)
                .put("client", client)
                .put("alive", isAlive())
                .put("rotations", rotations)
                .put("reuses", reuses)
                .put("refusals", refusals);
        return isAlive() ? json : json.put("ended", ended);
    }
}
