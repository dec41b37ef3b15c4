package io.github.blueconic4j.simulator.rest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens of the tenant's one application. */
public final class Tokens {
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private volatile Duration ttl;
    private volatile Set<String> scopes;

    public Tokens(Clock clock, Duration ttl, Set<String> scopes) {
        this.clock = clock;
        this.ttl = ttl;
        this.scopes = Set.copyOf(scopes);
    }

    String issue() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = "sim-at-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        grants.values().removeIf(grant -> !now.isBefore(grant.expires()));
        grants.put(token, new Grant(now.plus(ttl), scopes));
        return token;
    }

    /** What the token allows, or null when it is unknown, expired or revoked. */
    Set<String> scopesOf(String token) {
        Grant grant = grants.get(token);
        return grant == null || !clock.instant().isBefore(grant.expires()) ? null : grant.scopes();
    }

    void revoke(String token) {
        grants.remove(token);
    }

    public void revokeAll() {
        grants.clear();
    }

    Duration ttl() {
        return ttl;
    }

    /** For tokens issued from now on. */
    public void ttl(Duration life) {
        ttl = life;
    }

    public Set<String> scopes() {
        return scopes;
    }

    /** For tokens issued from now on. */
    public void scopes(Set<String> allowed) {
        scopes = Set.copyOf(allowed);
    }

    private record Grant(Instant expires, Set<String> scopes) {}
}
