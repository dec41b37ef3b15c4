package io.github.blueconic4j.cdi.token.rotation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.Postponed;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.store.StoredEntry;

/** What callers, observers and operators are told when there is no new token. */
final class RefreshFailures {

    /** A node that waits, for whatever, reads the row so often: a peer may have a token, a consent, a disconnect. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(RefreshFailures.class.getName());
    private static final Call CALL = new Call("POST", "/oauth/token");

    private final GrantKey grant;
    private final GrantEvents events;

    RefreshFailures(GrantKey grant, GrantEvents events) {
        this.grant = grant;
        this.events = events;
    }

    Postponed postponed(BlueConicException failure, Duration wait) {
        return new Postponed(failure, ReplayTime.shorter(wait, LOOK_AGAIN));
    }

    /** Another node, or this one before, has failed: not again before the wait is over. */
    Postponed waiting(StoredEntry entry, Duration wait) {
        String error = entry.grant().lastError();
        return postponed(
                switch (error) {
                    case "invalid_client", "unauthorized_client" ->
                        new ClientRejectedException(
                                CALL,
                                error,
                                grant.tenant().key(ConfigKey.CLIENT_ID)
                                        + " and "
                                        + grant.tenant().key(ConfigKey.CLIENT_SECRET));
                    default ->
                        new TemporarilyUnavailableException(CALL, new ErrorAnswer(503, error, null, List.of(), wait));
                },
                wait);
    }

    /** There is no grant to refresh. */
    Postponed gone(String error) {
        return new Postponed(
                new ReauthorizationRequiredException(
                        grant.tenant().name(),
                        error,
                        "at /blueconic/authorize of this application, if blueconic.endpoints.enabled, else where it"
                                + " begins an AuthorizationFlow"),
                LOOK_AGAIN);
    }

    /** The end of a grant, found out by this node. */
    Postponed lost(String error) {
        LOG.log(
                Level.ERROR,
                "The grant of tenant {0} is lost ({1}): an administrator must authorize again",
                grant.tenant(),
                error);
        events.reauthorizationRequired(
                new ReauthorizationRequired(grant.tenant().name(), error));
        return gone(error);
    }

    Postponed atRisk(BlueConicException failure, String error, Duration wait) {
        LOG.log(
                Level.WARNING,
                "The answer to a token refresh of tenant {0} was lost ({1}); repeated once, in {2}",
                grant.tenant(),
                error,
                wait);
        events.atRisk(new GrantAtRisk(grant.tenant().name(), error, wait));
        return postponed(failure, wait);
    }

    void notStored() {
        LOG.log(
                Level.ERROR,
                "The application stopped before a new token of tenant {0} was stored; the next start finds it in {1},"
                        + " if that is set",
                grant.tenant(),
                grant.tenant().key(ConfigKey.TOKEN_STORE_SPILL_DIRECTORY));
    }

    Postponed stopped(InterruptedException stops) {
        return new Postponed(new ConnectionFailedException(CALL, stops, Outcome.NOT_PROCESSED), Duration.ofSeconds(1));
    }
}
