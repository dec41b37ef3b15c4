package io.github.blueconic4j.simulator.rest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens of the tenant's applications. */
public final class Tokens {
    private static final int SWEPT_ABOVE = 1_000;

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private volatile Duration ttl;
    private volatile Set<String> scopes;
    private volatile int sweepAbove = SWEPT_ABOVE;

    public Tokens(Clock clock, Duration ttl, Set<String> scopes) {
        this.clock = clock;
        this.ttl = ttl;
        this.scopes = Set.copyOf(scopes);
    }

    String issue(String client) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = "sim-at-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        grants.put(token, new Grant(client, now.plus(ttl), scopes));
        if (grants.size() > sweepAbove) {
            grants.values().removeIf(grant -> !now.isBefore(grant.expires()));
            sweepAbove = Math.max(SWEPT_ABOVE, 2 * grants.size());
        }
        return token;
    }

    /** Null when there is no such token. */
    String clientOf(String token) {
        Grant grant = grants.get(token);
        return grant == null ? null : grant.client();
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

    private record Grant(String client, Instant expires, Set<String> scopes) {}
}
