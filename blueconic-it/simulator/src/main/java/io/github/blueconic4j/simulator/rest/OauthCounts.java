package io.github.blueconic4j.simulator.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How often what has happened at the authorization server. Guarded by the lock of the {@link Families} that owns it. */
final class OauthCounts {
    static final String AUTHORIZATIONS = "authorizations";
    static final String PLAIN_CHALLENGES = "plainChallenges";
    static final String CONSENTS = "consents";
    static final String DENIALS = "denials";
    static final String EXCHANGES = "exchanges";
    static final String ROTATIONS = "rotations";
    static final String REPEATS = "repeats";
    static final String REUSES = "reuses";
    static final String REFUSALS = "refusals";
    static final String REVOCATIONS = "revocations";
    private static final List<String> ALL = List.of(
            AUTHORIZATIONS,
            PLAIN_CHALLENGES,
            CONSENTS,
            DENIALS,
            EXCHANGES,
            ROTATIONS,
            REPEATS,
            REUSES,
            REFUSALS,
            REVOCATIONS);

    private final Map<String, Long> counts = new LinkedHashMap<>();

    OauthCounts() {
        reset();
    }

    void reset() {
        ALL.forEach(name -> counts.put(name, 0L));
    }

    void add(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    long of(String name) {
        Long count = counts.get(name);
        if (count == null) {
            throw new IllegalArgumentException("There is no count of " + name + "; there are " + ALL + " and alive");
        }
        return count;
    }

    void addTo(ObjectNode json) {
        counts.forEach(json::put);
    }
}
