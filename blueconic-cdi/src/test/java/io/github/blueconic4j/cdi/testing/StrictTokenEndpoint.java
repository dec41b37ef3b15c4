package io.github.blueconic4j.cdi.testing;

import java.io.EOFException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.RefreshToken;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;

/**
 * An authorization server as strict as one can be, without a network: a refresh token is good once, any reuse revokes its
 * whole family, every request is counted. What it does with the next requests can be scripted.
 */
public final class StrictTokenEndpoint extends TokenEndpoint {

    /** What becomes of a request. */
    public enum Fate {
        ANSWERED,
        LOST_BEFORE_COMMIT,
        LOST_AFTER_COMMIT
    }

    private static final Call TOKEN = new Call("POST", "/oauth/token");

    private final Map<String, Integer> families = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private final Set<Integer> deadFamilies = new HashSet<>();
    private final Deque<Supplier<Fate>> script = new ArrayDeque<>();
    private int tokens;
    private int posts;
    private int reuses;
    private int rotations;
    private int revocations;
    private Duration life = Duration.ofHours(1);
    private boolean keepsRefreshToken;

    public StrictTokenEndpoint() {
        super(null, null);
    }

    /** A first refresh token, of a family of its own. */
    public synchronized RefreshToken consent() {
        tokens++;
        String token = "refresh-" + tokens;
        families.put(token, tokens);
        return new RefreshToken(token);
    }

    public synchronized StrictTokenEndpoint life(Duration ofTokens) {
        life = ofTokens;
        return this;
    }

    /** From here on the answer to a refresh holds no refresh token: the old one stays good. */
    public synchronized StrictTokenEndpoint keepsRefreshToken() {
        keepsRefreshToken = true;
        return this;
    }

    /** The fates of the next requests, then all are answered again. */
    public synchronized StrictTokenEndpoint then(Fate... fates) {
        for (Fate fate : fates) {
            script.add(() -> fate);
        }
        return this;
    }

    public synchronized StrictTokenEndpoint thenFails(BlueConicException failure) {
        script.add(() -> {
            throw failure;
        });
        return this;
    }

    public static BlueConicException answer(int status, String code, Duration retryAfter) {
        return status == 503
                ? new TemporarilyUnavailableException(TOKEN, new ErrorAnswer(status, code, null, List.of(), retryAfter))
                : new BlueConicHttpException(TOKEN, new ErrorAnswer(status, code, null, List.of(), retryAfter));
    }

    @Override
    public synchronized TokenAnswer token(Map<String, String> fields) {
        posts++;
        Fate fate = script.isEmpty() ? Fate.ANSWERED : script.poll().get();
        if (fate == Fate.LOST_BEFORE_COMMIT) {
            throw lost();
        }
        TokenAnswer answer = rotate(fields.get("refresh_token"));
        if (fate == Fate.LOST_AFTER_COMMIT) {
            throw lost();
        }
        return answer;
    }

    private TokenAnswer rotate(String refresh) {
        Integer family = families.get(refresh);
        if (family == null || deadFamilies.contains(family)) {
            throw answer(400, "invalid_grant", null);
        }
        if (!keepsRefreshToken && !spent.add(refresh)) {
            reuses++;
            deadFamilies.add(family);
            throw answer(400, "invalid_grant", null);
        }
        rotations++;
        tokens++;
        AccessToken access = new AccessToken("access-" + tokens);
        if (keepsRefreshToken) {
            return new TokenAnswer(access, null, life, Duration.ZERO);
        }
        families.put("refresh-" + tokens, family);
        return new TokenAnswer(access, new RefreshToken("refresh-" + tokens), life, Duration.ZERO);
    }

    private static ConnectionFailedException lost() {
        return new ConnectionFailedException(TOKEN, new EOFException(), Outcome.UNKNOWN);
    }

    @Override
    public synchronized void revoke(RefreshToken token) {
        Fate fate = script.isEmpty() ? Fate.ANSWERED : script.poll().get();
        if (fate == Fate.LOST_BEFORE_COMMIT) {
            throw lost();
        }
        revocations++;
        Integer family = families.get(token.value());
        if (family != null && !spent.contains(token.value())) {
            deadFamilies.add(family);
        }
        if (fate == Fate.LOST_AFTER_COMMIT) {
            throw lost();
        }
    }

    /** Whether the newest refresh token would be accepted. */
    public synchronized boolean alive() {
        return families.entrySet().stream()
                .anyMatch(token -> !spent.contains(token.getKey()) && !deadFamilies.contains(token.getValue()));
    }

    public synchronized int posts() {
        return posts;
    }

    public synchronized int reuses() {
        return reuses;
    }

    public synchronized int rotations() {
        return rotations;
    }

    public synchronized int revocations() {
        return revocations;
    }
}
