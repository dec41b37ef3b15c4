package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
    private Duration grace = Duration.ZERO;
    private long consents;
    private long exchanges;
    private long rotations;
    private long reuses;
    private long refusals;
    private long revocations;
    private long plainChallenges;

    public Families(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** For so long a used refresh token gives the same new ones again; zero for not at all. */
    public synchronized void grace(Duration window) {
        grace = window;
    }

    /** A code for a consent that was given. */
    synchronized String consented(Authorization asked) {
        consents++;
        plainChallenges += asked.method().equals("S256") ? 0 : 1;
        String code = random("sim-code-");
        codes.put(code, new Code(asked, clock.instant().plus(CODE_LIFE)));
        return code;
    }

    /** Null when the code is not good, or not for this. */
    synchronized Issued exchange(String code, String redirectUri, String verifier) {
        Code known = codes.get(code);
        if (known == null) {
            return refused();
        }
        if (known.family != null) {
            reuses++;
            end(known.family);
            return refused();
        }
        boolean fits = clock.instant().isBefore(known.expires)
                && known.asked.redirectUri().equals(redirectUri)
                && verifies(known.asked, verifier);
        if (!fits) {
            codes.remove(code);
            return refused();
        }
        exchanges++;
        known.family = new Family();
        return issue(known.family);
    }

    /** Null when the refresh token is not good. */
    synchronized Issued refresh(String token) {
        Refresh known = refreshTokens.get(token);
        if (known == null || !known.family.alive) {
            return refused();
        }
        if (known.successor != null) {
            if (clock.instant().isBefore(known.spent.plus(grace))) {
                return known.successor;
            }
            reuses++;
            end(known.family);
            return refused();
        }
        rotations++;
        known.spent = clock.instant();
        known.successor = issue(known.family);
        return known.successor;
    }

    /** Of an access token that token alone, of a refresh token all that came of its consent; an unknown one is none. */
    synchronized void revoke(String token) {
        Refresh known = refreshTokens.get(token);
        revocations++;
        if (known == null) {
            tokens.revoke(token);
        } else {
            end(known.family);
        }
    }

    public synchronized void revokeAll() {
        refreshTokens.values().forEach(refresh -> end(refresh.family));
    }

    public synchronized long count(String what) {
        return toJson().path(what).asLong();
    }

    synchronized ObjectNode toJson() {
        Set<Family> alive = new HashSet<>();
        refreshTokens.values().stream()
                .map(refresh -> refresh.family)
                .filter(f -> f.alive)
                .forEach(alive::add);
        return Json.object()
                .put("consents", consents)
                .put("exchanges", exchanges)
                .put("rotations", rotations)
                .put("reuses", reuses)
                .put("refusals", refusals)
                .put("revocations", revocations)
                .put("plainChallenges", plainChallenges)
                .put("alive", alive.size());
    }

    private Issued issue(Family family) {
        Issued issued = new Issued(tokens.issue(), random("sim-rt-"));
        family.accessTokens.add(issued.accessToken());
        refreshTokens.put(issued.refreshToken(), new Refresh(family));
        return issued;
    }

    private void end(Family family) {
        family.alive = false;
        family.accessTokens.forEach(tokens::revoke);
    }

    private Issued refused() {
        refusals++;
        return null;
    }

    /** With a prefix by which it can be found where it must not be. */
    private String random(String prefix) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** RFC 7636 section 4.6. */
    static boolean verifies(Authorization asked, String verifier) {
        if (verifier == null) {
            return false;
        }
        String challenge = asked.method().equals("S256") ? s256(verifier) : verifier;
        return challenge.equals(asked.challenge());
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser was sent to the authorization endpoint with. */
    record Authorization(String redirectUri, String challenge, String method, String state) {}

    record Issued(String accessToken, String refreshToken) {}

    private static final class Code {
        private final Authorization asked;
        private final Instant expires;
        private Family family;

        Code(Authorization asked, Instant expires) {
            this.asked = asked;
            this.expires = expires;
        }
    }

    /** All that came of one consent. */
    private static final class Family {
        private final Set<String> accessTokens = new HashSet<>();
        private boolean alive = true;
    }

    private static final class Refresh {
        private final Family family;
        private Instant spent;
        private Issued successor;

        Refresh(Family family) {
            this.family = family;
        }
    }
}
