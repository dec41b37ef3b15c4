package io.github.blueconic4j.cdi.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.config.AuthorizationCode;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.token.TokenOutcome;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;
import io.github.blueconic4j.cdi.token.authorization.CodeFlow;
import io.github.blueconic4j.cdi.token.rotation.Revocation;
import io.github.blueconic4j.cdi.token.rotation.Revocation.Unconfirmed;
import io.github.blueconic4j.cdi.token.rotation.Rotation;
import io.github.blueconic4j.cdi.token.rotation.RotationLimits;
import io.github.blueconic4j.cdi.token.rotation.Spill;
import io.github.blueconic4j.cdi.token.rotation.SpillDirectory;
import io.github.blueconic4j.cdi.token.rotation.TokenKeeper;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;

/**
 * The connection of one tenant that a human authorizes: flow, rotation and revocation on one store, each on threads of
 * this library, so that no transaction, request or security context of a caller has any part in them.
 */
final class CodeConnection implements AuthorizationFlow {

    private static final System.Logger LOG = System.getLogger(CodeConnection.class.getName());
    private static final Call TOKEN = new Call("POST", "/oauth/token");
    private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

    private final GrantKey grant;
    private final Duration callTimeout;
    private final Threads threads;
    private final TokenStore store;
    private final CodeFlow flow;
    private final Rotation rotation;
    private final Revocation revocation;
    private final TokenManager tokens;

    CodeConnection(TenantConfig config, TokenEndpoint endpoint, TokenStore store, Threads threads, GrantEvents events) {
        this.grant = GrantKey.of(config);
        this.callTimeout = config.timeouts().call();
        this.threads = threads;
        this.store = store;
        RotationLimits limits = RotationLimits.of(config);
        AuthorizationCode code = config.authorizationCode().orElseThrow();
        TokenCipher cipher = new TokenCipher(code.keys());
        Spill spill = code.spillDirectory().<Spill>map(SpillDirectory::new).orElse(Spill.NONE);
        TokenKeeper keeper = new TokenKeeper(grant, store, spill, Timing.SYSTEM);
        this.flow = new CodeFlow(config, endpoint, store, cipher, keeper, events, Timing.SYSTEM);
        this.rotation = new Rotation(
                grant, limits, endpoint, store, cipher, keeper, events, Timing.SYSTEM, this::sendRevocation);
        this.revocation = new Revocation(grant, limits.lease(), endpoint, store, cipher, events, Timing.SYSTEM);
        this.tokens = new TokenManager(
                grant,
                rotation,
                threads.executor(),
                Timing.SYSTEM,
                config.timeouts().call());
    }

    TokenManager tokens() {
        return tokens;
    }

    /** What a process before this one left to do. */
    void start() {
        threads.executor().execute(() -> {
            try {
                rotation.recover();
            } catch (TokenStoreException unavailable) {
                LOG.log(Level.WARNING, "{0}; tried again at the next refresh", unavailable.getMessage());
            }
            sendRevocation();
        });
    }

    void stop() {
        rotation.stop();
    }

    @Override
    public AuthorizationRequest begin(String returnPath) {
        return apart(() -> flow.begin(returnPath));
    }

    @Override
    public String complete(Map<String, List<String>> parameters, String browser) {
        return apart(() -> {
            CodeFlow.Completed completed = flow.complete(parameters, browser);
            TokenAnswer answer = completed.answer();
            rotation.holds(completed.lineage());
            tokens.publish(new TokenAnswer(answer.token(), null, answer.life(), answer.age()));
            return completed.returnPath();
        });
    }

    @Override
    public boolean revoke() {
        Optional<Unconfirmed> left = apart(() -> {
            boolean marked = revocation.mark();
            rotation.holds(0);
            tokens.drop();
            return marked ? sendRevocation() : Optional.empty();
        });
        left.map(Unconfirmed::failure).ifPresent(failure -> {
            TokenOutcome outcome = TokenOutcome.of(failure);
            if (outcome == TokenOutcome.CONFIGURATION || outcome == TokenOutcome.REJECTED) {
                throw failure;
            }
        });
        return left.isEmpty();
    }

    /** Once now, and again for as long as something is left to revoke. */
    private Optional<Unconfirmed> sendRevocation() {
        Optional<Unconfirmed> left;
        try {
            left = revocation.send();
        } catch (TokenStoreException unavailable) {
            left = Optional.of(new Unconfirmed(STORE_PAUSE, unavailable));
        }
        left.ifPresent(unconfirmed -> threads.after(unconfirmed.pause()).thenRun(this::sendRevocation));
        return left;
    }

    Optional<StoredEntry> entry() {
        return apart(() -> store.find(grant));
    }

    /** On a thread of this library; a caller who gives up does not stop the work. */
    private <T> T apart(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.executor().execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(callTimeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BlueConicException known) {
                throw known;
            }
            if (failed.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new ConnectionFailedException(TOKEN, failed.getCause(), Outcome.UNKNOWN);
        } catch (TimeoutException late) {
            throw new ConnectionFailedException(TOKEN, late, Outcome.UNKNOWN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailedException(TOKEN, stopped, Outcome.UNKNOWN);
        }
    }
}
