package io.github.blueconic4j.cdi.token.store;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.github.blueconic4j.cdi.token.GrantState;

/**
 * A grant as it is stored: one row. All times are milliseconds on the store's clock, 0 where there is none; texts are
 * empty where there is nothing. Tokens stand in it encrypted alone.
 *
 * @param lineage counts the refresh tokens of this grant, over all consents
 * @param fingerprint of the refresh token: tells one from another, and nothing about it
 * @param sealed access and refresh token, encrypted for this lineage number
 * @param owner who holds the lease, or held it last
 * @param leaseUntil until then nobody else may refresh or revoke
 * @param intentFingerprint of the refresh token that is being spent
 * @param replayed whether a refresh of unknown outcome was repeated: this happens once
 * @param nextAttempt not before that is BlueConic asked again
 * @param attempts failed one after another
 * @param lastError OAuth's error code or the name of an exception; empty after a success
 * @param parked refresh tokens that this row has outlived, newest last
 */
public record StoredGrant(
        GrantState state,
        long lineage,
        String fingerprint,
        String sealed,
        long issuedAt,
        long expiresAt,
        String owner,
        long leaseUntil,
        String intentFingerprint,
        long intentAt,
        boolean replayed,
        long nextAttempt,
        int attempts,
        String lastError,
        List<ParkedToken> parked) {

    private static final int PARKED_AT_MOST = 16;

    public StoredGrant {
        parked = List.copyOf(parked);
    }

    /**
     * A new grant, by a consent: it stands whatever was there before.
     *
     * @param before null when there was nothing; what was still to be revoked of it stays to be revoked
     */
    public static StoredGrant consented(
            StoredGrant before, long lineage, String fingerprint, String sealed, long issued, Duration life) {
        StoredGrant fresh = new StoredGrant(
                GrantState.ACTIVE,
                lineage,
                fingerprint,
                sealed,
                issued,
                issued + life.toMillis(),
                "",
                0,
                "",
                0,
                false,
                0,
                0,
                "",
                before == null ? List.of() : before.parked());
        return before != null && before.state() == GrantState.REVOKING
                ? fresh.parking(new ParkedToken(before.lineage(), before.sealed(), true))
                : fresh;
    }

    /** Of the access token. */
    public Duration life() {
        return Duration.ofMillis(expiresAt - issuedAt);
    }

    /** Whether this is the refresh token, and no newer one has come since. */
    public boolean holds(StoredGrant other) {
        return lineage == other.lineage && fingerprint.equals(other.fingerprint);
    }

    /** Lease and intent: the refresh token is about to be spent. */
    public StoredGrant inFlight(String by, long now, Duration lease, boolean replay) {
        return next(GrantState.INFLIGHT)
                .lease(by, now + lease.toMillis())
                .intent(fingerprint, now, replay)
                .grant();
    }

    /** The refresh token was not spent: free for all, but not before {@code wait} is over. */
    public StoredGrant released(long now, Duration wait, String error) {
        return next(GrantState.ACTIVE)
                .noLease()
                .noIntent()
                .attempts(now + wait.toMillis(), attempts + 1, error)
                .grant();
    }

    /** Whether it was spent is unknown: lease and intent stay, until the late replay. */
    public StoredGrant unknown(String error) {
        return next(GrantState.INFLIGHT)
                .attempts(nextAttempt, attempts + 1, error)
                .grant();
    }

    /** The replay did not reach BlueConic, or was not acted on: it may be tried again. */
    public StoredGrant unanswered(long now, Duration wait, String error) {
        return next(GrantState.INFLIGHT)
                .noLease()
                .intent(intentFingerprint, intentAt, false)
                .attempts(now + wait.toMillis(), attempts + 1, error)
                .grant();
    }

    /** The next refresh token. A grant that is being revoked stays so: then it is this token that must be. */
    public StoredGrant rotated(String newFingerprint, String newSealed, long issued, Duration life) {
        boolean toRevoke = state == GrantState.REVOKING;
        return next(toRevoke ? GrantState.REVOKING : GrantState.ACTIVE)
                .tokens(lineage + 1, newFingerprint, newSealed, issued, issued + life.toMillis())
                .lease(toRevoke ? owner : "", 0)
                .noIntent()
                .attempts(0, 0, "")
                .grant();
    }

    /** Lost; the tokens stay, encrypted, for what a human may find out. */
    public StoredGrant reauthorizationRequired(String error) {
        return next(GrantState.REAUTH_REQUIRED).noLease().attempts(0, 0, error).grant();
    }

    /** To be revoked, at once and by anybody; of no use from here on. */
    public StoredGrant revoking(long now) {
        return next(GrantState.REVOKING)
                .noLease()
                .noIntent()
                .attempts(now, 0, "")
                .grant();
    }

    public StoredGrant revokingBy(String by, long now, Duration lease) {
        return next(GrantState.REVOKING)
                .lease(by, now + lease.toMillis())
                .noIntent()
                .grant();
    }

    /** BlueConic could not be asked: tried again, by any node. */
    public StoredGrant stillRevoking(long now, Duration wait, String error) {
        return next(GrantState.REVOKING)
                .noLease()
                .noIntent()
                .attempts(now + wait.toMillis(), attempts + 1, error)
                .grant();
    }

    /** Erased, but for the lineage number, which goes on. */
    public StoredGrant revoked() {
        return next(GrantState.REVOKED)
                .tokens(lineage, "", "", 0, 0)
                .noLease()
                .noIntent()
                .attempts(0, 0, "")
                .grant();
    }

    public StoredGrant withParked(List<ParkedToken> tokens) {
        return next(state)
                .parked(tokens.subList(Math.max(0, tokens.size() - PARKED_AT_MOST), tokens.size()))
                .grant();
    }

    public StoredGrant parking(ParkedToken token) {
        return withParked(Stream.concat(parked.stream(), Stream.of(token)).toList());
    }

    private NextGrant next(GrantState next) {
        return new NextGrant(this, next);
    }

    @Override
    public String toString() {
        return "StoredGrant[" + state + ", lineage=" + lineage + "]";
    }
}
