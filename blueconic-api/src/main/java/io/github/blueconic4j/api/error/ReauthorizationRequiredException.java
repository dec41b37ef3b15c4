package io.github.blueconic4j.api.error;

/**
 * The application has no grant of the tenant, or has lost it: a human must authorize it, at BlueConic, in a browser.
 * Nothing was sent, and nothing will be until then.
 */
public class ReauthorizationRequiredException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final String grant;
    private final String error;

    /**
     * @param grant the tenant's name
     * @param error why: an OAuth error code (RFC 6749 section 5.2) or a word of this library
     * @param where where to authorize again
     */
    public ReauthorizationRequiredException(String grant, String error, String where) {
        super(
                null,
                "BlueConic tenant " + grant + " must be authorized by an administrator (" + error + "): " + where,
                null,
                false,
                Outcome.NOT_PROCESSED);
        this.grant = grant;
        this.error = error;
    }

    /** The name of the tenant whose grant it is. */
    public String grant() {
        return grant;
    }

    /**
     * {@code not_connected} when there never was one, {@code revoked} after a disconnect, {@code answer_lost} when the
     * answer to a refresh was lost and repeating it did not help, otherwise OAuth's error code.
     */
    public String error() {
        return error;
    }
}
