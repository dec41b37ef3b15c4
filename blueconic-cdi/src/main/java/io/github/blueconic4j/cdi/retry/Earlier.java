package io.github.blueconic4j.cdi.retry;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.CallNotSentException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyRequestsException;

/** Remembers what earlier attempts of a call may have done, so that the last failure does not hide it. Immutable. */
public final class Earlier {

    /** Before the first attempt. */
    public static final Earlier NONE = new Earlier(null, null);

    private final BlueConicException last;
    private final BlueConicException unknown;

    private Earlier(BlueConicException last, BlueConicException unknown) {
        this.last = last;
        this.unknown = unknown;
    }

    /** With an attempt that failed so. */
    public Earlier and(BlueConicException failure) {
        boolean applied = failure.outcome() == Outcome.UNKNOWN && !isOfTheToken(failure);
        return new Earlier(failure instanceof CallNotSentException ? last : failure, applied ? failure : unknown);
    }

    /** Why it is not known whether the call was applied; null where that is known. */
    public BlueConicException unknown() {
        return unknown;
    }

    /**
     * What the caller is told in the end. A last attempt that was not sent does not hide the failure before it; a last
     * attempt that was refused does not hide that an earlier one may have made the change.
     */
    public RuntimeException toTell(RuntimeException failure) {
        boolean notSent = neverSent(failure)
                || failure instanceof CallNotSentException
                || failure instanceof IllegalArgumentException;
        BlueConicException told = notSent ? last : null;
        if (unknown != null && !"GET".equals(unknown.method()) && (notSent || isRefused(failure))) {
            told = unknown;
        }
        if (told == null || told == failure) {
            return failure;
        }
        told.addSuppressed(failure);
        return told;
    }

    private static boolean isRefused(RuntimeException failure) {
        return failure instanceof BlueConicException refused && refused.outcome() == Outcome.NOT_PROCESSED;
    }

    /** Whether the turn of the call did not come. */
    static boolean neverSent(RuntimeException failure) {
        return failure instanceof TooManyRequestsException busy && !busy.answered();
    }

    /** Then the call itself was not sent. */
    static boolean isOfTheToken(BlueConicException failure) {
        return "/oauth/token".equals(failure.pathTemplate());
    }
}
