package io.github.blueconic4j.cdi.token;

/** The need for a token, and where to put it. */
public interface TokenRequest {

    GrantKey grant();

    /** Whether BlueConic has answered 401 to the token that is in use, so that it is of no use any more. */
    boolean refused();

    /** Whether only what a peer has obtained will do, since BlueConic was asked for another token a moment ago. */
    boolean ofPeersOnly();

    /** From here on, callers get this token. */
    void publish(TokenAnswer answer);
}
