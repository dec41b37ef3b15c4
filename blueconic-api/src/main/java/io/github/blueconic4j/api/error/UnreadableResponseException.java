package io.github.blueconic4j.api.error;

import java.util.Optional;

/**
 * A successful status with a body that is not what the operation promises (a login page, cut JSON, a wrong type,
 * nothing at all), or a redirect, which is never followed. BlueConic may have acted. Look at what stands between the
 * application and BlueConic, and at {@code blueconic.url}.
 */
public class UnreadableResponseException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String contentType;

    /**
     * @param why what was wrong with the answer, without anything of its body
     */
    public UnreadableResponseException(Call call, int status, String contentType, String why) {
        this(call, status, contentType, why, null);
    }

    /**
     * For a response whose reading failed on this side.
     *
     * @param why what was wrong, without anything of the body
     * @param cause what was thrown while the response was read; null for none
     */
    public UnreadableResponseException(Call call, int status, String contentType, String why, Throwable cause) {
        super(
                call,
                status + " " + (contentType == null ? "" : contentType + " ") + "is no answer of BlueConic: " + why,
                cause,
                false,
                Outcome.UNKNOWN);
        this.status = status;
        this.contentType = contentType;
    }

    public int status() {
        return status;
    }

    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }
}
