package io.github.blueconic4j.cdi.token;

import java.time.Duration;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.ClientRejectedException;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.retry.Waits;

/** What a failed request to the token endpoint means for what it was made with: a refresh token, a code. */
public enum TokenOutcome {
    /** Nothing left this node: no connection came about. */
    NOT_SENT,
    /** BlueConic said that it is too busy, 429 or 503: what was sent is as good as before. */
    NOT_CONSUMED,
    /** Nobody can know: no answer, one that says nothing, or a server error. */
    UNKNOWN,
    /** {@code invalid_grant}: what was sent is of no use, or no more. */
    REJECTED,
    /** The client itself, or the request, was refused: somebody must change something. */
    CONFIGURATION;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    public static TokenOutcome of(BlueConicException failure) {
        if (failure instanceof ClientRejectedException || failure instanceof ConfigurationException) {
            return CONFIGURATION;
        }
        if (failure instanceof TooManyRequestsException) {
            return NOT_CONSUMED;
        }
        if (failure instanceof BlueConicHttpException http) {
            return of(http);
        }
        return failure.outcome() == Outcome.NOT_PROCESSED ? NOT_SENT : UNKNOWN;
    }

    /**
     * How long to wait before the next request for a token: a minute where somebody must change something.
     *
     * @param failures how many requests failed one after another before this one
     */
    public static Duration waitAfter(BlueConicException failure, int failures, Timing timing) {
        return of(failure) == CONFIGURATION ? A_MINUTE : Waits.ofTokens(timing).after(failure, failures);
    }

    /** OAuth's error code where there is one, the status, or the name of the exception: never text from outside. */
    public static String error(BlueConicException failure) {
        if (failure instanceof ClientRejectedException rejected) {
            return rejected.error();
        }
        return failure instanceof BlueConicHttpException http
                ? http.code().orElse("http_" + http.status())
                : failure.getClass().getSimpleName();
    }

    private static TokenOutcome of(BlueConicHttpException answer) {
        if (answer.status() == 503) {
            return NOT_CONSUMED;
        }
        if (answer.status() == 408 || answer.status() >= 500) {
            return UNKNOWN;
        }
        return answer.code().filter("invalid_grant"::equals).isPresent() ? REJECTED : CONFIGURATION;
    }
}
