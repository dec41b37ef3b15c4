package io.github.blueconic4j.cdi.token.authorization;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.config.AuthorizationCode;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenOutcome;
import io.github.blueconic4j.cdi.token.TokenRefreshed;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationException.Reason;
import io.github.blueconic4j.cdi.token.rotation.TokenKeeper;
import io.github.blueconic4j.cdi.token.store.PendingAuthorization;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/** The two steps of the authorization code flow, for one grant. */
public final class CodeFlow {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Pattern ERROR = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final TenantConfig config;
    private final AuthorizationCode code;
    private final GrantKey grant;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final TokenCipher cipher;
    private final TokenKeeper keeper;
    private final GrantEvents events;
    private final Timing timing;
    private final SecureRandom random = new SecureRandom();

    public CodeFlow(
            TenantConfig config,
            TokenEndpoint endpoint,
            TokenStore store,
            TokenCipher cipher,
            TokenKeeper keeper,
            GrantEvents events,
            Timing timing) {
        this.config = config;
        this.code = config.authorizationCode().orElseThrow();
        this.grant = GrantKey.of(config);
        this.endpoint = endpoint;
        this.store = store;
        this.cipher = cipher;
        this.keeper = keeper;
        this.events = events;
        this.timing = timing;
    }

    /** See {@link AuthorizationFlow#begin}. */
    public AuthorizationRequest begin(String returnPath) {
        ReturnPath.check(returnPath);
        String state = Pkce.random(random);
        String verifier = Pkce.random(random);
        String browser = Pkce.random(random);
        String id = id(state);
        store.add(new PendingAuthorization(id, Pkce.hash(browser), cipher.seal(place(id), verifier), returnPath), LIFE);
        return new AuthorizationRequest(
                uri(state, Pkce.challenge(verifier)), AuthorizationRequest.id(state), browser, LIFE);
    }

    private URI uri(String state, String challenge) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", config.clientId());
        query.put("redirect_uri", code.redirectUri().toString());
        config.scope().ifPresent(scope -> query.put("scope", scope));
        query.put("state", state);
        query.put("code_challenge", challenge);
        query.put("code_challenge_method", "S256");
        StringJoiner text = new StringJoiner("&", config.base() + "/oauth/authorize?", "");
        query.forEach((name, value) -> text.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return URI.create(text.toString());
    }

    /**
     * See {@link AuthorizationFlow#complete}.
     *
     * @return where the browser is to go, and the token that is in the store now
     */
    public Completed complete(Map<String, List<String>> parameters, String browser) throws InterruptedException {
        PendingAuthorization pending = pending(parameters, browser);
        String error = first(parameters, "error");
        if (error != null) {
            throw new AuthorizationException(
                    Reason.DENIED, ERROR.matcher(error).matches() ? error : "an error code that is none");
        }
        String received = single(parameters, "code");
        if (received == null || received.isEmpty()) {
            throw new AuthorizationException(Reason.CODE_MISSING, null);
        }
        String verifier = cipher.open(place(pending.id()), pending.sealedVerifier());
        Optional<StoredEntry> before = store.find(grant);
        long asked = timing.nanoTime();
        TokenAnswer answer = exchange(received, verifier);
        if (answer.refreshToken() == null) {
            throw new AuthorizationException(Reason.NO_REFRESH_TOKEN, null);
        }
        long lineage = keeper.keepConsent(before, answer, cipher, asked, code.writeTimeout());
        events.refreshed(new TokenRefreshed(grant.tenant().name(), answer.life()));
        return new Completed(pending.returnPath(), answer, lineage);
    }

    /**
     * @param lineage of the refresh token, in the store
     */
    public record Completed(String returnPath, TokenAnswer answer, long lineage) {}

    private PendingAuthorization pending(Map<String, List<String>> parameters, String browser) {
        String state = single(parameters, "state");
        if (state == null || state.isEmpty()) {
            throw new AuthorizationException(Reason.STATE_MISSING, null);
        }
        PendingAuthorization pending =
                store.take(id(state)).orElseThrow(() -> new AuthorizationException(Reason.STATE_UNKNOWN, null));
        boolean same = browser != null
                && MessageDigest.isEqual(
                        Pkce.hash(browser).getBytes(StandardCharsets.US_ASCII),
                        pending.browser().getBytes(StandardCharsets.US_ASCII));
        if (!same) {
            throw new AuthorizationException(Reason.FOREIGN_BROWSER, null);
        }
        return pending;
    }

    private TokenAnswer exchange(String received, String verifier) {
        try {
            return endpoint.token(Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    received,
                    "redirect_uri",
                    code.redirectUri().toString(),
                    "code_verifier",
                    verifier));
        } catch (BlueConicException failure) {
            if (TokenOutcome.of(failure) == TokenOutcome.REJECTED) {
                throw new AuthorizationException(Reason.CODE_REJECTED, "invalid_grant");
            }
            throw failure;
        }
    }

    /** Bound to the tenant: what one has begun, another cannot complete. */
    private String id(String state) {
        return Pkce.hash(grant.tenant().name() + "\n" + grant.clientId() + "\n" + state);
    }

    private static String place(String id) {
        return "pending\n" + id;
    }

    private static String single(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.size() != 1 ? null : values.get(0);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
