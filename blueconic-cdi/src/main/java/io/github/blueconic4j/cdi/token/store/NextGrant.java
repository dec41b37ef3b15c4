package io.github.blueconic4j.cdi.token.store;

import java.util.List;

import io.github.blueconic4j.cdi.token.GrantState;

/** A row as it is to become: what is not said stays as it is. */
final class NextGrant {

    private final GrantState state;
    private long lineage;
    private String fingerprint;
    private String sealed;
    private long issuedAt;
    private long expiresAt;
    private String owner;
    private long leaseUntil;
    private String intentFingerprint;
    private long intentAt;
    private boolean replayed;
    private long nextAttempt;
    private int attempts;
    private String lastError;
    private List<ParkedToken> parked;

    NextGrant(StoredGrant row, GrantState state) {
        this.state = state;
        tokens(row.lineage(), row.fingerprint(), row.sealed(), row.issuedAt(), row.expiresAt());
        lease(row.owner(), row.leaseUntil());
        intent(row.intentFingerprint(), row.intentAt(), row.replayed());
        attempts(row.nextAttempt(), row.attempts(), row.lastError());
        parked(row.parked());
    }

    NextGrant tokens(long number, String print, String encrypted, long issued, long expires) {
        lineage = number;
        fingerprint = print;
        sealed = encrypted;
        issuedAt = issued;
        expiresAt = expires;
        return this;
    }

    NextGrant lease(String by, long until) {
        owner = by;
        leaseUntil = until;
        return this;
    }

    NextGrant noLease() {
        return lease("", 0);
    }

    NextGrant intent(String print, long at, boolean isReplay) {
        intentFingerprint = print;
        intentAt = at;
        replayed = isReplay;
        return this;
    }

    NextGrant noIntent() {
        return intent("", 0, false);
    }

    NextGrant attempts(long next, int failed, String error) {
        nextAttempt = next;
        attempts = failed;
        lastError = error;
        return this;
    }

    NextGrant parked(List<ParkedToken> tokens) {
        parked = tokens;
        return this;
    }

    StoredGrant grant() {
        return new StoredGrant(
                state,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                owner,
                leaseUntil,
                intentFingerprint,
                intentAt,
                replayed,
                nextAttempt,
                attempts,
                lastError,
                parked);
    }
}
