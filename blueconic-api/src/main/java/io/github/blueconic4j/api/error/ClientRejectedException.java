package io.github.blueconic4j.api.error;

/**
 * BlueConic does not know this client id with this secret, or does not let it use this grant
 * ({@code invalid_client}, {@code unauthorized_client}). Somebody must change the configuration; it is read again
 * before the next token request.
 */
public class ClientRejectedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error the OAuth error code, RFC 6749 section 5.2
     * @param keys the configuration keys to check
     */
    public ClientRejectedException(Call call, String error, String keys) {
        super(
                call,
                error + "; check " + keys + " against the application in BlueConic",
                null,
                false,
                Outcome.NOT_PROCESSED);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
