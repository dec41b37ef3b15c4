package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;
import java.util.List;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.TooManyEntriesException;

/** When an import had better not go on. Not safe for use by several threads. */
final class StopRule {

    /** So many refused alone, one after another, and none answered so far: then none will be. */
    static final int ALL_BAD = 20;

    /** The same when some were answered before: a stretch of the input is bad, and twice as many calls have found out. */
    static final int LONG_BAD = 1000;

    private final Duration patience;
    private boolean anyAnswer;
    private int refusedInARow;

    StopRule(Duration patience, boolean anyAnswer) {
        this.patience = patience;
        this.anyAnswer = anyAnswer;
    }

    /**
     * @param why in words
     * @param cause null if there is none but what BlueConic says of the changes
     */
    record Stop(String why, Throwable cause) {}

    /**
     * Null to go on.
     *
     * @param outage for how long no answer has come
     */
    Stop after(List<? extends Decision<?, ?>> decisions, Duration outage) {
        Stop stop = null;
        for (Decision<?, ?> decision : decisions) {
            Stop here = after(decision, outage);
            stop = stop == null ? here : stop;
        }
        return stop;
    }

    private Stop after(Decision<?, ?> decision, Duration outage) {
        RuntimeException failure = decision.failure();
        return switch (decision.fate()) {
            case ANSWERED -> {
                anyAnswer = true;
                refusedInARow = 0;
                yield null;
            }
            case REJECTED -> afterRefusal(failure);
            case NOT_SENT -> new Stop("BlueConic takes no changes", failure);
            case UNKNOWN -> afterLoss(failure, outage);
        };
    }

    private Stop afterRefusal(RuntimeException failure) {
        refusedInARow++;
        if (refusedInARow < (anyAnswer ? LONG_BAD : ALL_BAD)) {
            return null;
        }
        return new Stop(
                "BlueConic refused " + refusedInARow + " changes one after another with 400"
                        + (anyAnswer ? "" : " and has taken none so far")
                        + "; look at the messages in the rejects",
                failure);
    }

    private Stop afterLoss(RuntimeException failure, Duration outage) {
        // of 400 and 413 the engine has found out all that can be
        if (failure instanceof InvalidRequestException || failure instanceof TooManyEntriesException) {
            return null;
        }
        boolean passes = failure instanceof BlueConicException ours && ours.retryable();
        if (!passes) {
            return new Stop("BlueConic does not answer as it should", failure);
        }
        return outage.compareTo(patience) < 0 ? null : new Stop("BlueConic has not answered for " + patience, failure);
    }
}
