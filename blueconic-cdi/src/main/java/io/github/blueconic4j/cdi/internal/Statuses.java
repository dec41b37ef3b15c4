package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.HeldToken;
import io.github.blueconic4j.cdi.token.TokenOutcome;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;

/** Puts together what this node and the store know of a grant. */
final class Statuses {

    private static final HeldToken NONE = new HeldToken(false, Duration.ZERO, Duration.ZERO, null, Duration.ZERO);

    private Statuses() {}

    static GrantStatus of(TenantRuntime runtime) {
        HeldToken held = runtime.tokens() == null ? NONE : runtime.tokens().held();
        if (runtime.connection() == null) {
            return status(runtime, held, Optional.empty(), Optional.empty());
        }
        try {
            Optional<StoredEntry> entry = runtime.connection().entry();
            return status(runtime, held, entry, Optional.empty());
        } catch (BlueConicException storeDoesNotAnswer) {
            return status(runtime, held, Optional.empty(), Optional.of(storeDoesNotAnswer));
        }
    }

    private static GrantStatus status(
            TenantRuntime runtime,
            HeldToken held,
            Optional<StoredEntry> entry,
            Optional<BlueConicException> storeFailure) {
        Optional<StoredGrant> row = entry.map(StoredEntry::grant);
        boolean ended = row.map(StoredGrant::state)
                .filter(state -> state == GrantState.REVOKING || state == GrantState.REVOKED)
                .isPresent();
        Optional<StoredEntry> stored =
                entry.filter(found -> alive(found.grant()) && !found.expiresIn().isNegative());
        Optional<BlueConicException> failure = storeFailure
                .or(() -> Optional.ofNullable(held.lastFailure()))
                .filter(known -> !(known instanceof ReauthorizationRequiredException));
        return new GrantStatus(
                runtime.config().tenant().name(),
                runtime.config().grant(),
                row.map(StoredGrant::state),
                held.usable() && !ended,
                held.usable() ? Optional.of(held.age()) : stored.map(StoredEntry::age),
                held.usable() ? Optional.of(held.expiresIn()) : stored.map(StoredEntry::expiresIn),
                row.map(StoredGrant::lastError)
                        .filter(error -> !error.isEmpty())
                        .or(() -> failure.map(TokenOutcome::error)),
                failure.map(TokenOutcome::of).or(() -> row.flatMap(Statuses::outcome)),
                entry.map(StoredEntry::nextAttemptIn)
                        .filter(wait -> !wait.isZero())
                        .orElse(held.nextAttemptIn()));
    }

    /** Whether a node that has no token takes that of the row. */
    private static boolean alive(StoredGrant row) {
        return row.state() == GrantState.ACTIVE || row.state() == GrantState.INFLIGHT;
    }

    /** What a row still says of an attempt that another node made. */
    private static Optional<TokenOutcome> outcome(StoredGrant row) {
        if (row.lastError().isEmpty()) {
            return Optional.empty();
        }
        return switch (row.state()) {
            case INFLIGHT -> Optional.of(TokenOutcome.UNKNOWN);
            case REAUTH_REQUIRED ->
                Optional.of("answer_lost".equals(row.lastError()) ? TokenOutcome.UNKNOWN : TokenOutcome.REJECTED);
            default -> Optional.empty();
        };
    }
}
