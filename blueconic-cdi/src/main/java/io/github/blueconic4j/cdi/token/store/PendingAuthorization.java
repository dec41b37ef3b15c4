package io.github.blueconic4j.cdi.token.store;

/**
 * An authorization that has begun and waits for the browser to come back.
 *
 * @param id hash of the {@code state} parameter
 * @param browser hash of what the browser must show in its cookie
 * @param sealedVerifier the code verifier, encrypted
 * @param returnPath where to send the browser afterwards, a path of the application
 */
public record PendingAuthorization(String id, String browser, String sealedVerifier, String returnPath) {

    @Override
    public String toString() {
        return "PendingAuthorization[…]";
    }
}
