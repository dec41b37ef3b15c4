package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.Postponed;
import io.github.blueconic4j.cdi.token.TokenAcquirer;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenOutcome;
import io.github.blueconic4j.cdi.token.TokenRefreshed;
import io.github.blueconic4j.cdi.token.TokenRequest;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;

/**
 * Refreshes a grant whose refresh token is good for one request (RFC 6819 section 5.2.2.3), with any number of nodes on
 * one store: lease, intent, one request, spill, publish, row. The steps are those of docs/authentication.md.
 */
public final class Rotation implements TokenAcquirer {

    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String node = UUID.randomUUID().toString();
    private final ReentrantLock lock = new ReentrantLock();
    private final GrantKey grant;
    private final RotationLimits limits;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final TokenCipher cipher;
    private final TokenKeeper keeper;
    private final RefreshFailures failures;
    private final GrantEvents events;
    private final Timing timing;
    private final Runnable toRevoke;

    private volatile long held;
    private volatile boolean stopping;

    /**
     * @param toRevoke called when a token has turned up that is to be revoked: its grant was, while it was on its way
     */
    public Rotation(
            GrantKey grant,
            RotationLimits limits,
            TokenEndpoint endpoint,
            TokenStore store,
            TokenCipher cipher,
            TokenKeeper keeper,
            GrantEvents events,
            Timing timing,
            Runnable toRevoke) {
        this.grant = grant;
        this.limits = limits;
        this.endpoint = endpoint;
        this.store = store;
        this.cipher = cipher;
        this.keeper = keeper;
        this.failures = new RefreshFailures(grant, events);
        this.events = events;
        this.timing = timing;
        this.toRevoke = toRevoke;
    }

    @Override
    public void acquire(TokenRequest request) {
        lock.lock();
        try {
            keeper.recover();
            while (!served(request)) {
                if (stopping) {
                    throw failures.stopped(new InterruptedException("the application stops"));
                }
            }
        } catch (TokenStoreException noStoreNoRotation) {
            throw new Postponed(noStoreNoRotation, STORE_PAUSE);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasPeers() {
        return true;
    }

    /** This node uses the token of that lineage number, which it obtained in another way. */
    public void holds(long lineage) {
        held = lineage;
    }

    /** Step 9: at start-up, before anything else is done with the grant. */
    public void recover() {
        keeper.recover();
    }

    /** From here on nothing is waited for that a peer does. */
    public void stop() {
        stopping = true;
    }

    /** Steps 1 and 2, and from there to the others. */
    private boolean served(TokenRequest request) {
        StoredEntry entry = find();
        StoredGrant row = entry.grant();
        if (adopt(entry, request)) {
            return true;
        }
        switch (row.state()) {
            case REAUTH_REQUIRED -> throw failures.gone(row.lastError());
            case REVOKING, REVOKED -> throw failures.gone("revoked");
            default -> {
                if (request.ofPeersOnly()) {
                    throw failures.waiting(entry, RefreshFailures.LOOK_AGAIN);
                }
                return leaseIsFree(entry) && due(entry, request) && rotate(entry, request);
            }
        }
    }

    /** Step 2: a fresher token in the row is taken over, without any request. */
    private boolean adopt(StoredEntry entry, TokenRequest request) {
        StoredGrant row = entry.grant();
        boolean alive = row.state() == GrantState.ACTIVE || row.state() == GrantState.INFLIGHT;
        boolean usable = entry.expiresIn().compareTo(TokenAnswer.margin(row.life())) > 0;
        if (!alive || !usable || row.lineage() == held) {
            return false;
        }
        GrantTokens tokens = GrantTokens.open(cipher, grant, row.lineage(), row.sealed());
        request.publish(new TokenAnswer(tokens.access(), null, row.life(), entry.age()));
        held = row.lineage();
        return true;
    }

    /** A peer works: look again a little later. Our own lease from a lost answer is not waited for here. */
    private boolean leaseIsFree(StoredEntry entry) {
        if (entry.leaseLeft().isZero()) {
            return true;
        }
        if (entry.grant().owner().equals(node)) {
            if (limits.graceWindow().isPresent()) {
                return true;
            }
            throw failures.waiting(entry, entry.leaseLeft());
        }
        sleep(POLL.plusMillis((long) (POLL.toMillis() * timing.random())));
        return false;
    }

    /** Step 1, and for a refresh of unknown outcome the beginning of step 8: not before its time, and once. */
    private boolean due(StoredEntry entry, TokenRequest request) {
        boolean replay = entry.grant().state() == GrantState.INFLIGHT;
        if (replay && entry.grant().replayed()) {
            return lost(entry, "answer_lost");
        }
        Duration wait = entry.nextAttemptIn();
        if (replay && limits.graceWindow().isEmpty() && !request.refused()) {
            wait = ReplayTime.longer(wait, ReplayTime.until(entry));
        }
        if (!wait.isZero()) {
            throw failures.waiting(entry, wait);
        }
        return true;
    }

    /** Steps 3 to 6. */
    private boolean rotate(StoredEntry entry, TokenRequest request) {
        StoredGrant row = entry.grant();
        boolean replay = row.state() == GrantState.INFLIGHT;
        GrantTokens tokens = GrantTokens.open(cipher, grant, row.lineage(), row.sealed());
        if (!store.put(grant, entry.version(), now -> row.inFlight(node, now, limits.lease(), replay))) {
            return false;
        }
        StoredEntry mine = find();
        if (!leaseIsLongEnough(entry, mine)) {
            return false;
        }
        String refreshToken = tokens.refresh().value();
        long asked = timing.nanoTime();
        TokenAnswer answer;
        try {
            answer = endpoint.token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        } catch (BlueConicException failure) {
            return failed(mine, replay, request, failure);
        }
        keep(mine, tokens, answer, asked, request);
        return true;
    }

    /** Step 4: this node may have been stopped for any time since; only the store's clock knows. */
    private boolean leaseIsLongEnough(StoredEntry entry, StoredEntry mine) {
        if (mine.version() != entry.version() + 1) {
            return false;
        }
        if (mine.leaseLeft().compareTo(limits.needed()) > 0) {
            return true;
        }
        store.put(grant, mine.version(), now -> entry.grant());
        return false;
    }

    /** Step 6: from here on nothing may throw the new tokens away. */
    private void keep(StoredEntry mine, GrantTokens spent, TokenAnswer answer, long asked, TokenRequest request) {
        Successor successor = keeper.successor(mine, spent, answer, cipher, asked);
        keeper.spill(successor);
        request.publish(answer);
        held = successor.lineage();
        try {
            if (keeper.write(successor)) {
                events.refreshed(new TokenRefreshed(grant.tenant().name(), answer.life()));
            } else {
                held = 0;
                toRevoke.run();
                adopt(find(), request);
            }
        } catch (InterruptedException stops) {
            Thread.currentThread().interrupt();
            failures.notStored();
        }
    }

    private boolean failed(StoredEntry mine, boolean replay, TokenRequest request, BlueConicException failure) {
        StoredGrant row = mine.grant();
        String error = TokenOutcome.error(failure);
        switch (TokenOutcome.of(failure)) {
            case REJECTED -> {
                return rejected(mine, error);
            }
            case UNKNOWN -> {
                return unknown(mine, replay, request, failure);
            }
            default -> {
                Duration wait = TokenOutcome.waitAfter(failure, row.attempts(), timing);
                store.put(
                        grant,
                        mine.version(),
                        now -> replay ? row.unanswered(now, wait, error) : row.released(now, wait, error));
                throw failures.postponed(failure, wait);
            }
        }
    }

    /** Step 7: perhaps a peer, or this node before it died, has the successor. */
    private boolean rejected(StoredEntry mine, String error) {
        if (keeper.spilled(mine.grant()).isPresent()) {
            keeper.recover();
            return false;
        }
        StoredEntry current = find();
        return current.grant().holds(mine.grant()) && lost(current, error);
    }

    /** Step 8: nobody knows whether the refresh token was spent. */
    private boolean unknown(StoredEntry mine, boolean replay, TokenRequest request, BlueConicException failure) {
        String error = TokenOutcome.error(failure);
        store.put(grant, mine.version(), now -> mine.grant().unknown(error));
        if (replay || limits.graceWindow().isPresent()) {
            return false;
        }
        Duration wait =
                request.refused() ? mine.leaseLeft() : ReplayTime.longer(mine.leaseLeft(), ReplayTime.until(mine));
        throw failures.atRisk(failure, error, wait);
    }

    /** The end of this grant, said once, by the node that finds it out. */
    private boolean lost(StoredEntry entry, String error) {
        if (!store.put(grant, entry.version(), now -> entry.grant().reauthorizationRequired(error))) {
            return false;
        }
        throw failures.lost(error);
    }

    private StoredEntry find() {
        return store.find(grant).orElseThrow(() -> failures.gone("not_connected"));
    }

    private void sleep(Duration time) {
        try {
            timing.sleep(time);
        } catch (InterruptedException stops) {
            Thread.currentThread().interrupt();
            throw failures.stopped(stops);
        }
    }
}
