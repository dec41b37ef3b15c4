package io.github.blueconic4j.simulator.rest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.state.Json;

/**
 * Codes and refresh tokens, as strict as a server can be: each is good once; the second use of a refresh token, or of a
 * code, revokes all that came of the same consent. Refresh tokens have no end.
 */
public final class Families {
    private static final Duration CODE_LIFE = Duration.ofSeconds(60);

    private final Tokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Refresh> refreshTokens = new HashMap<>();
    private final List<Family> families = new ArrayList<>();
    private final OauthCounts counts = new OauthCounts();
    private Duration grace = Duration.ZERO;

    public Families(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** For so long the refresh token that was used last gives the same new ones again; zero for not at all. */
    public synchronized void grace(Duration window) {
        grace = window;
    }

    /** A request for a code has arrived, good or not. */
    synchronized void asked(Challenge challenge) {
        counts.add(OauthCounts.AUTHORIZATIONS);
        if (!Challenge.S256.equals(challenge.method())) {
            counts.add(OauthCounts.PLAIN_CHALLENGES);
        }
    }

    synchronized void denied() {
        counts.add(OauthCounts.DENIALS);
    }

    /** A code for a consent that was given. */
    synchronized String consented(Authorization asked) {
        counts.add(OauthCounts.CONSENTS);
        String code = random("sim-code-");
        codes.put(code, new Code(asked, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    synchronized Issued exchange(String client, String code, String redirectUri, String verifier) {
        Code known = codes.get(code);
        if (known == null || !known.asked.client().equals(client)) {
            throw refusal(null);
        }
        if (known.family != null) {
            throw reuse(known.family, "a code was used twice");
        }
        boolean fits = clock.instant().isBefore(known.expires)
                && known.asked.redirectUri().equals(redirectUri)
                && known.asked.challenge().isMetBy(verifier);
        if (!fits) {
            codes.remove(code);
            throw refusal(null);
        }
        counts.add(OauthCounts.EXCHANGES);
        known.family = new Family(families.size() + 1, client);
        families.add(known.family);
        return issue(known.family).issued;
    }

    synchronized Issued refresh(String client, String token) {
        Refresh known = refreshTokens.get(token);
        if (known == null || !known.family.isOf(client)) {
            throw refusal(null);
        }
        if (!known.family.isAlive()) {
            throw refusal(known.family);
        }
        if (known.successor == null) {
            counts.add(OauthCounts.ROTATIONS);
            known.family.rotated();
            known.spent = clock.instant();
            known.successor = issue(known.family);
        } else if (isForgiven(known)) {
            counts.add(OauthCounts.REPEATS);
        } else {
            throw reuse(known.family, "a refresh token was used twice");
        }
        return known.successor.issued;
    }

    private boolean isForgiven(Refresh used) {
        return used.successor.successor == null && clock.instant().isBefore(used.spent.plus(grace));
    }

    /** Of an access token that token alone, of a refresh token all that came of its consent; an unknown one is none. */
    synchronized void revoke(String client, String token) {
        Refresh known = refreshTokens.get(token);
        String owner = known == null ? tokens.clientOf(token) : known.family.client();
        if (owner != null && !owner.equals(client)) {
            throw refusal(null);
        }
        counts.add(OauthCounts.REVOCATIONS);
        if (known == null) {
            tokens.revoke(token);
        } else {
            known.family.end("revoked by the client", tokens);
        }
    }

    public synchronized void revokeAll() {
        families.forEach(family -> family.end("revoked by the tenant", tokens));
    }

    public synchronized void resetCounts() {
        counts.reset();
    }

    /**
     * @throws IllegalArgumentException if nothing of that name is counted
     */
    public synchronized long count(String what) {
        return what.equals("alive") ? alive() : counts.of(what);
    }

    public synchronized ObjectNode toJson() {
        ObjectNode json = Json.object();
        counts.addTo(json);
        json.put("alive", alive());
        json.set("grants", Json.array(families, Family::toJson));
        return json;
    }

    private long alive() {
        return families.stream().filter(Family::isAlive).count();
    }

    private Refresh issue(Family family) {
        Issued issued = new Issued(tokens.issue(family.client()), random("sim-rt-"));
        Refresh refresh = new Refresh(family, issued);
        family.holds(issued.accessToken());
        refreshTokens.put(issued.refreshToken(), refresh);
        return refresh;
    }

    private OauthRefusal reuse(Family family, String reason) {
        counts.add(OauthCounts.REUSES);
        family.reused();
        family.end(reason, tokens);
        return refusal(family);
    }

    private OauthRefusal refusal(Family family) {
        counts.add(OauthCounts.REFUSALS);
        if (family != null) {
            family.refused();
        }
        return OauthRefusal.ofGrant();
    }

    /** With a prefix by which it can be found where it must not be. */
    private String random(String prefix) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a browser was sent to the authorization endpoint with. */
    record Authorization(String client, String redirectUri, Challenge challenge, String state) {}

    record Issued(String accessToken, String refreshToken) {
        @Override
        public String toString() {
            return "Issued";
        }
    }

    private static final class Code {
        private final Authorization asked;
        private final Instant expires;
        private Family family;

        Code(Authorization asked, Instant expires) {
            this.asked = asked;
            this.expires = expires;
        }
    }

    /** A refresh token, and what was issued together with it. */
    private static final class Refresh {
        private final Family family;
        private final Issued issued;
        private Instant spent;
        private Refresh successor;

        Refresh(Family family, Issued issued) {
            this.family = family;
            this.issued = issued;
        }
    }
}
