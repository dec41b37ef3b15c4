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
        return new StoredGrant(
                GrantState.INFLIGHT,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                by,
                now + lease.toMillis(),
                fingerprint,
                now,
                replay,
                nextAttempt,
                attempts,
                lastError,
                parked);
    }

    /** The refresh token was not spent: free for all, but not before {@code wait} is over. */
    public StoredGrant released(long now, Duration wait, String error) {
        return new StoredGrant(
                GrantState.ACTIVE,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                "",
                0,
                "",
                0,
                false,
                now + wait.toMillis(),
                attempts + 1,
                error,
                parked);
    }

    /** Whether it was spent is unknown: lease and intent stay, until the late replay. */
    public StoredGrant unknown(String error) {
        return new StoredGrant(
                GrantState.INFLIGHT,
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
                attempts + 1,
                error,
                parked);
    }

    /** The replay did not reach BlueConic, or was not acted on: it may be tried again. */
    public StoredGrant unanswered(long now, Duration wait, String error) {
        return new StoredGrant(
                GrantState.INFLIGHT,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                "",
                0,
                intentFingerprint,
                intentAt,
                false,
                now + wait.toMillis(),
                attempts + 1,
                error,
                parked);
    }

    /** The next refresh token. A grant that is being revoked stays so: then it is this token that must be. */
    public StoredGrant rotated(String newFingerprint, String newSealed, long issued, Duration life) {
        return new StoredGrant(
                state == GrantState.REVOKING ? GrantState.REVOKING : GrantState.ACTIVE,
                lineage + 1,
                newFingerprint,
                newSealed,
                issued,
                issued + life.toMillis(),
                state == GrantState.REVOKING ? owner : "",
                0,
                "",
                0,
                false,
                0,
                0,
                "",
                parked);
    }

    /** Lost; the tokens stay, encrypted, for what a human may find out. */
    public StoredGrant reauthorizationRequired(String error) {
        return new StoredGrant(
                GrantState.REAUTH_REQUIRED,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                "",
                0,
                intentFingerprint,
                intentAt,
                replayed,
                0,
                0,
                error,
                parked);
    }

    /** To be revoked, at once and by anybody; of no use from here on. */
    public StoredGrant revoking(long now) {
        return new StoredGrant(
                GrantState.REVOKING,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                "",
                0,
                "",
                0,
                false,
                now,
                0,
                "",
                parked);
    }

    public StoredGrant revokingBy(String by, long now, Duration lease) {
        return new StoredGrant(
                GrantState.REVOKING,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                by,
                now + lease.toMillis(),
                "",
                0,
                false,
                nextAttempt,
                attempts,
                lastError,
                parked);
    }

    /** BlueConic could not be asked: tried again, by any node. */
    public StoredGrant stillRevoking(long now, Duration wait, String error) {
        return new StoredGrant(
                GrantState.REVOKING,
                lineage,
                fingerprint,
                sealed,
                issuedAt,
                expiresAt,
                "",
                0,
                "",
                0,
                false,
                now + wait.toMillis(),
                attempts + 1,
                error,
                parked);
    }

    /** Erased, but for the lineage number, which goes on. */
    public StoredGrant revoked() {
        return new StoredGrant(GrantState.REVOKED, lineage, "", "", 0, 0, "", 0, "", 0, false, 0, 0, "", parked);
    }

    public StoredGrant withParked(List<ParkedToken> tokens) {
        List<ParkedToken> kept = tokens.subList(Math.max(0, tokens.size() - PARKED_AT_MOST), tokens.size());
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
                kept);
    }

    public StoredGrant parking(ParkedToken token) {
        return withParked(Stream.concat(parked.stream(), Stream.of(token)).toList());
    }

    @Override
    public String toString() {
        return "StoredGrant[" + state + ", lineage=" + lineage + "]";
    }
}
