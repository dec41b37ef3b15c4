package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;

import io.github.blueconic4j.cdi.token.store.StoredGrant;

/**
 * New tokens on their way into the store, encrypted, and which refresh token they came from.
 *
 * @param predecessorLineage 0 when there was no row
 * @param predecessorFingerprint empty when there was none
 * @param consent whether they came of a consent, which stands whatever was there before
 * @param issuedAt on the store's clock; 0 where that was not known: then when they are written
 */
public record Successor(
        long predecessorLineage,
        String predecessorFingerprint,
        boolean consent,
        long lineage,
        String fingerprint,
        String sealed,
        long issuedAt,
        long lifeMillis) {

    /** Whether the row is still as it was when the tokens were asked for. */
    boolean follows(StoredGrant row) {
        return row.lineage() == predecessorLineage && row.fingerprint().equals(predecessorFingerprint);
    }

    /** Whether the row has them already. */
    boolean isIn(StoredGrant row) {
        return row.lineage() == lineage && row.fingerprint().equals(fingerprint);
    }

    Duration life() {
        return Duration.ofMillis(lifeMillis);
    }

    @Override
    public String toString() {
        return "Successor[lineage=" + lineage + "]";
    }
}
