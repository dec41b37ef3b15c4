package io.github.blueconic4j.cdi.token.rotation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantRevoked;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenOutcome;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.ParkedToken;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/**
 * Ends a grant, RFC 7009. The row is the outbox: once it says {@link GrantState#REVOKING}, nobody uses the grant any more,
 * and BlueConic is asked until it confirms, by this process or a later one.
 */
public final class Revocation {

    private static final System.Logger LOG = System.getLogger(Revocation.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);

    private final String node = UUID.randomUUID().toString();
    private final GrantKey grant;
    private final Duration lease;
    private final TokenEndpoint endpoint;
    private final TokenStore store;
    private final TokenCipher cipher;
    private final GrantEvents events;
    private final Timing timing;

    public Revocation(
            GrantKey grant,
            Duration lease,
            TokenEndpoint endpoint,
            TokenStore store,
            TokenCipher cipher,
            GrantEvents events,
            Timing timing) {
        this.grant = grant;
        this.lease = lease;
        this.endpoint = endpoint;
        this.store = store;
        this.cipher = cipher;
        this.events = events;
        this.timing = timing;
    }

    /**
     * Marks the grant, waiting for a refresh that runs, whose token is then the one to revoke; from here on it is of no
     * use on any node.
     *
     * @return whether there is anything to revoke
     */
    public boolean mark() throws InterruptedException {
        while (true) {
            Optional<StoredEntry> found = store.find(grant);
            if (found.isEmpty() || found.get().grant().state() == GrantState.REVOKED) {
                return false;
            }
            StoredEntry entry = found.get();
            StoredGrant row = entry.grant();
            if (row.state() == GrantState.REVOKING) {
                return true;
            }
            if (!entry.leaseLeft().isZero()) {
                timing.sleep(POLL.plusMillis((long) (POLL.toMillis() * timing.random())));
            } else if (store.put(grant, entry.version(), now -> row.revoking(now))) {
                return true;
            }
        }
    }

    /**
     * Asks BlueConic once for each token that is to be revoked, unless a peer is about to.
     *
     * @return what is left to do; empty when that is nothing
     */
    public Optional<Unconfirmed> send() {
        Optional<StoredEntry> found = store.find(grant);
        Optional<Unconfirmed> parked = found.flatMap(this::sendParked);
        Optional<Unconfirmed> current = found.filter(entry -> entry.grant().state() == GrantState.REVOKING)
                .flatMap(this::sendCurrent);
        return current.isPresent() ? current : parked;
    }

    /**
     * A revocation that BlueConic has not confirmed.
     *
     * @param pause until the next try
     * @param failure of this one; null when it was not made
     */
    public record Unconfirmed(Duration pause, BlueConicException failure) {}

    private Optional<Unconfirmed> sendCurrent(StoredEntry entry) {
        Duration wait = entry.leaseLeft().plus(entry.nextAttemptIn());
        if (!wait.isZero()) {
            return Optional.of(new Unconfirmed(wait, null));
        }
        StoredGrant row = entry.grant();
        GrantTokens tokens = GrantTokens.open(cipher, grant, row.lineage(), row.sealed());
        if (!store.put(grant, entry.version(), now -> row.revokingBy(node, now, lease))) {
            return Optional.of(new Unconfirmed(POLL, null));
        }
        try {
            endpoint.revoke(tokens.refresh());
        } catch (BlueConicException failure) {
            Duration again = TokenOutcome.waitAfter(failure, row.attempts(), timing);
            String error = TokenOutcome.error(failure);
            LOG.log(
                    level(failure),
                    "The grant of tenant {0} is not revoked yet ({1}); tried again in {2}",
                    grant.tenant(),
                    error,
                    again);
            store.put(grant, entry.version() + 1, now -> row.stillRevoking(now, again, error));
            return Optional.of(new Unconfirmed(again, failure));
        }
        if (!store.put(grant, entry.version() + 1, now -> row.revoked())) {
            // a refresh that had overslept its lease has written its token: that is the one to revoke now
            return Optional.of(new Unconfirmed(POLL, null));
        }
        events.revoked(new GrantRevoked(grant.tenant().name()));
        return Optional.empty();
    }

    /** What an administrator disconnected, and connected anew before BlueConic could be told. */
    private Optional<Unconfirmed> sendParked(StoredEntry entry) {
        Optional<Unconfirmed> again = Optional.empty();
        for (ParkedToken token : entry.grant().parked()) {
            if (token.revoke()) {
                try {
                    endpoint.revoke(GrantTokens.open(cipher, grant, token.lineage(), token.sealed())
                            .refresh());
                    unpark(token);
                } catch (BlueConicException failure) {
                    Duration wait =
                            TokenOutcome.waitAfter(failure, entry.grant().attempts(), timing);
                    again = Optional.of(new Unconfirmed(wait, failure));
                }
            }
        }
        return again;
    }

    private void unpark(ParkedToken token) {
        boolean done = false;
        while (!done) {
            Optional<StoredEntry> entry = store.find(grant);
            done = entry.isEmpty()
                    || store.put(grant, entry.get().version(), now -> {
                        List<ParkedToken> rest =
                                new ArrayList<>(entry.get().grant().parked());
                        rest.remove(token);
                        return entry.get().grant().withParked(rest);
                    });
        }
    }

    private static Level level(BlueConicException failure) {
        TokenOutcome outcome = TokenOutcome.of(failure);
        return outcome == TokenOutcome.CONFIGURATION || outcome == TokenOutcome.REJECTED ? Level.ERROR : Level.WARNING;
    }
}
