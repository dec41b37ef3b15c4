package io.github.blueconic4j.cdi.retry;

import java.net.SocketTimeoutException;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ConnectionFailedException;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;

/** What calls fail with. */
final class Failures {

    static final Call CALL = new Call("GET", "/segments");
    static final Call TOKEN = new Call("POST", "/oauth/token");

    private Failures() {}

    static BlueConicException status(int status) {
        return status(status, null);
    }

    static BlueConicException status(int status, String retryAfter) {
        ErrorAnswer answer = ErrorAnswer.read(status, retryAfter, new byte[0]);
        return switch (status) {
            case 429 -> new TooManyRequestsException(CALL, answer);
            case 408, 503 -> new TemporarilyUnavailableException(CALL, answer);
            default -> new BlueConicHttpException(CALL, answer);
        };
    }

    /** A 401 with another token at hand, or without. */
    static BlueConicException refused(boolean tokenRenewed) {
        return new BlueConicHttpException(CALL, ErrorAnswer.read(401, null, new byte[0]), tokenRenewed);
    }

    static BlueConicException lost(Call call, Outcome outcome) {
        return new ConnectionFailedException(call, new SocketTimeoutException(), outcome);
    }
}
