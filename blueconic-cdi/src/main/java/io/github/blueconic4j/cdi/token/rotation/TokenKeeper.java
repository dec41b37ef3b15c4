package io.github.blueconic4j.cdi.token.rotation;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.ParkedToken;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;

/** Brings new tokens into the store, whatever happens: step 6 of a rotation, and step 9 after a crash. */
public final class TokenKeeper {

    private static final System.Logger LOG = System.getLogger(TokenKeeper.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final GrantKey grant;
    private final TokenStore store;
    private final Spill spill;
    private final Timing timing;
    private final AtomicBoolean warned = new AtomicBoolean();

    public TokenKeeper(GrantKey grant, TokenStore store, Spill spill, Timing timing) {
        this.grant = grant;
        this.store = store;
        this.spill = spill;
        this.timing = timing;
    }

    /** What came of a refresh token; without a new one the old one stays, RFC 6749 section 6 (step 10). */
    Successor successor(StoredEntry spent, GrantTokens tokens, TokenAnswer answer, TokenCipher cipher, long asked) {
        StoredGrant row = spent.grant();
        long lineage = row.lineage() + 1;
        GrantTokens fresh = new GrantTokens(
                answer.token(), answer.refreshToken() == null ? tokens.refresh() : answer.refreshToken());
        return new Successor(
                row.lineage(),
                row.fingerprint(),
                false,
                lineage,
                cipher.fingerprint(fresh.refresh().value()),
                fresh.seal(cipher, grant, lineage),
                spent.now() + millisSince(asked),
                answer.life().toMillis());
    }

    /** Written down on this node's disk; where that is not possible, a warning, once: then the store is all there is. */
    void spill(Successor successor) {
        try {
            spill.append(grant, successor);
        } catch (IOException | RuntimeException failed) {
            warn("A new token could not be written down on this node before it is stored", failed);
        }
    }

    /**
     * Tries to write until it works, for as long as the application runs.
     *
     * @return whether the row has these tokens now; false if it had moved on, so that they are parked in it
     * @throws InterruptedException when the application stops; what was spilled is stored at the next start
     */
    boolean write(Successor successor) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        boolean said = false;
        while (true) {
            try {
                boolean kept = writeOnce(successor);
                forget(successor);
                return kept;
            } catch (TokenStoreException unavailable) {
                if (!said) {
                    LOG.log(
                            Level.WARNING,
                            "A new token of tenant {0} is not stored yet, trying on: {1}",
                            grant.tenant(),
                            unavailable.getMessage());
                    said = true;
                }
                timing.sleep(pause.plusMillis((long) (pause.toMillis() * timing.random())));
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /**
     * Keeps the tokens of a consent, which stand whatever the row holds by now.
     *
     * @param before the row when the code was exchanged
     * @param asked a reading of the monotonic clock then
     * @param patience how long to try; after that they are in the spill alone
     * @return their lineage number
     * @throws TokenStoreException if the store did not take them in time
     */
    public long keepConsent(
            Optional<StoredEntry> before, TokenAnswer answer, TokenCipher cipher, long asked, Duration patience)
            throws InterruptedException {
        long end = timing.nanoTime() + patience.toNanos();
        Optional<StoredEntry> row = before;
        Successor successor = consented(row, answer, cipher, asked);
        spill(successor);
        while (true) {
            try {
                if (consentWritten(successor, row)) {
                    forget(successor);
                    return successor.lineage();
                }
                row = store.find(grant);
                if (row.map(StoredEntry::grant).filter(successor::isIn).isEmpty()) {
                    Successor outrun = successor;
                    successor = consented(row, answer, cipher, asked);
                    spill(successor);
                    forget(outrun);
                }
            } catch (TokenStoreException unavailable) {
                if (timing.nanoTime() - end >= 0) {
                    throw unavailable;
                }
                timing.sleep(FIRST_PAUSE);
            }
        }
    }

    private boolean consentWritten(Successor successor, Optional<StoredEntry> found) {
        StoredGrant row = found.map(StoredEntry::grant).orElse(null);
        return (row != null && successor.isIn(row))
                || store.put(grant, found.map(StoredEntry::version).orElse(0L), now -> next(successor, row, now));
    }

    private Successor consented(Optional<StoredEntry> row, TokenAnswer answer, TokenCipher cipher, long asked) {
        long before = row.map(entry -> entry.grant().lineage()).orElse(0L);
        GrantTokens tokens = new GrantTokens(answer.token(), answer.refreshToken());
        return new Successor(
                before,
                row.map(entry -> entry.grant().fingerprint()).orElse(""),
                true,
                before + 1,
                cipher.fingerprint(answer.refreshToken().value()),
                tokens.seal(cipher, grant, before + 1),
                row.map(entry -> entry.now() + millisSince(asked)).orElse(0L),
                answer.life().toMillis());
    }

    private long millisSince(long asked) {
        return Duration.ofNanos(timing.nanoTime() - asked).toMillis();
    }

    /** The lineage check: only over its predecessor; a newer grant in the row has won, and these tokens are parked. */
    private boolean writeOnce(Successor successor) {
        while (true) {
            Optional<StoredEntry> found = store.find(grant);
            StoredGrant row = found.map(StoredEntry::grant).orElse(null);
            long version = found.map(StoredEntry::version).orElse(0L);
            if (row != null && successor.isIn(row)) {
                return true;
            }
            if (parkedAlready(successor, row) || store.put(grant, version, now -> written(successor, row, now))) {
                return row == null || successor.follows(row);
            }
        }
    }

    /** A row that somebody deleted meanwhile is written anew. */
    private static StoredGrant written(Successor successor, StoredGrant row, long now) {
        return row == null || successor.follows(row)
                ? next(successor, row, now)
                : row.parking(
                        new ParkedToken(successor.lineage(), successor.sealed(), revokedMeanwhile(successor, row)));
    }

    /** A disconnect that did not wait for this refresh, which overslept its lease, has revoked its predecessor only. */
    private static boolean revokedMeanwhile(Successor successor, StoredGrant row) {
        return row.state() == GrantState.REVOKED && row.lineage() == successor.predecessorLineage();
    }

    private static boolean parkedAlready(Successor successor, StoredGrant row) {
        return row != null
                && row.parked().stream().anyMatch(parked -> parked.sealed().equals(successor.sealed()));
    }

    private static StoredGrant next(Successor s, StoredGrant row, long now) {
        long issued = s.issuedAt() == 0 ? now : s.issuedAt();
        return row == null || s.consent()
                ? StoredGrant.consented(row, s.lineage(), s.fingerprint(), s.sealed(), issued, s.life())
                : row.rotated(s.fingerprint(), s.sealed(), issued, s.life());
    }

    /**
     * Step 9: what a process wrote down and did not store, because it died or was stopped.
     *
     * @throws TokenStoreException if the store does not answer; then it stays where it is
     */
    void recover() {
        for (Successor successor : spilled()) {
            boolean kept = writeOnce(successor);
            forget(successor);
            LOG.log(
                    Level.INFO,
                    "A token of tenant {0} that was not stored before a stop was found and {1}",
                    grant.tenant(),
                    kept ? "stored" : "parked");
        }
    }

    /** Step 7: what this disk knows that came of the refresh token in this row. */
    Optional<Successor> spilled(StoredGrant row) {
        return spilled().stream().filter(successor -> successor.follows(row)).findFirst();
    }

    private List<Successor> spilled() {
        try {
            return spill.read(grant);
        } catch (IOException | RuntimeException failed) {
            warn("What this node may have written down before a stop cannot be read", failed);
            return List.of();
        }
    }

    private void forget(Successor successor) {
        try {
            spill.remove(grant, successor);
        } catch (IOException | RuntimeException failed) {
            warn("What this node wrote down cannot be removed", failed);
        }
    }

    private void warn(String what, Exception failed) {
        if (warned.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "{0} (tenant {1}, {2}); check token-store.spill-directory",
                    what,
                    grant.tenant(),
                    failed.getClass().getSimpleName());
        }
    }
}
