package io.github.blueconic4j.cdi.token.store;

import java.time.Duration;

/**
 * A grant as it was found.
 *
 * @param version grows by one at each write; 1 at the first
 * @param now the store's clock when it was read
 */
public record StoredEntry(StoredGrant grant, long version, long now) {

    /** How long somebody may still hold the grant; zero when nobody does. */
    public Duration leaseLeft() {
        return positive(grant.leaseUntil() - now);
    }

    /** How long to wait before the next attempt; zero when none. */
    public Duration nextAttemptIn() {
        return positive(grant.nextAttempt() - now);
    }

    /** What is left of the access token's life; negative once it is over. */
    public Duration expiresIn() {
        return Duration.ofMillis(grant.expiresAt() - now);
    }

    public Duration age() {
        return positive(now - grant.issuedAt());
    }

    private static Duration positive(long millis) {
        return Duration.ofMillis(Math.max(0, millis));
    }
}
