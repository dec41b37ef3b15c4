package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;
import java.util.List;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.token.GrantKey;

/** What a row remembers of a failure, and what callers are told from it. */
final class RefreshFailure {

    private RefreshFailure() {}

    /** Another node, or this one before, has failed: not again before the wait is over. */
    static BlueConicException waiting(Call call, GrantKey grant, String error, Duration wait) {
        return switch (error) {
            case "invalid_client", "unauthorized_client" ->
                new ClientRejectedException(
                        call,
                        error,
                        grant.tenant().key(ConfigKey.CLIENT_ID)
                                + " and "
                                + grant.tenant().key(ConfigKey.CLIENT_SECRET));
            default -> new TemporarilyUnavailableException(call, new ErrorAnswer(503, error, null, List.of(), wait));
        };
    }

    static BlueConicException gone(GrantKey grant, String error) {
        return new ReauthorizationRequiredException(
                grant.tenant().name(),
                error,
                "at /blueconic/authorize of this application, if blueconic.endpoints.enabled, else where it begins an"
                        + " AuthorizationFlow");
    }
}
