package io.github.blueconic4j.cdi.token.authorization;

import java.util.Optional;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;

/** An authorization came to nothing. Nothing was stored; the administrator may begin again. */
public class AuthorizationException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The callback has no {@code state}, or more than one: it is not BlueConic's answer. */
        STATE_MISSING("the callback has no state parameter"),
        /** Nobody began that authorization here, it was completed already, or more than ten minutes have passed. */
        STATE_UNKNOWN("the authorization was completed already, has expired, or never began here"),
        /** The callback came from another browser than the one that began. */
        FOREIGN_BROWSER("the callback came from another browser than the one that began"),
        /** BlueConic, or the administrator there, said no: see the error code. */
        DENIED("BlueConic did not authorize"),
        /** Neither a code nor an error. */
        CODE_MISSING("the callback has neither a code nor an error"),
        /** BlueConic refused to exchange the code: expired, used already, or meant for another redirect URI. */
        CODE_REJECTED("BlueConic did not accept the code"),
        /** The answer had no refresh token, without which the grant would end in an hour. */
        NO_REFRESH_TOKEN("BlueConic issued no refresh token; check the grant types of the application there");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;
    private final String error;

    /**
     * @param error OAuth's error code, RFC 6749 section 4.1.2.1; null where there is none
     */
    public AuthorizationException(Reason reason, String error) {
        super(
                null,
                reason.text + (error == null ? "" : " (" + error + ")") + "; begin again",
                null,
                false,
                Outcome.NOT_PROCESSED);
        this.reason = reason;
        this.error = error;
    }

    public Reason reason() {
        return reason;
    }

    /** {@code access_denied} when the administrator said no; other codes of RFC 6749 section 4.1.2.1. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }
}
