package io.github.blueconic4j.cdi.token;

/** Obtains a new access token, by one request at most. */
@FunctionalInterface
public interface TokenAcquirer {

    /**
     * Publishes a token as soon as it may be used; what must still be done for it after that is done before this
     * returns; meanwhile another thread may call.
     *
     * @throws Postponed when there is none, and asking again is of no use before some time has passed
     * @throws io.github.blueconic4j.api.error.BlueConicException saying why there is none
     */
    void acquire(TokenRequest request);

    /** Whether a peer may have obtained a token that this one could publish without any request. */
    default boolean hasPeers() {
        return false;
    }
}
