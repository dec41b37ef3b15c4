package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.Outcome;

/**
 * A change was not sent, {@link Outcome#NOT_PROCESSED}, or nobody knows whether it was applied, {@link Outcome#UNKNOWN}; for
 * reasons that are not those of one call, which the message and the cause tell.
 */
public class ChangeFailedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    /**
     * @param why as the message says it, without personal data
     * @param cause may be null
     */
    public ChangeFailedException(String why, Throwable cause, Outcome outcome) {
        super(
                Call.of(Operation.PROFILES_APPLY),
                (outcome == Outcome.NOT_PROCESSED ? "not sent: " : "may have been applied: ") + why,
                cause,
                outcome == Outcome.NOT_PROCESSED,
                outcome);
    }
}
