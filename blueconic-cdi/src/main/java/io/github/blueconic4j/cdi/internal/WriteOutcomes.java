package io.github.blueconic4j.cdi.internal;

import java.lang.System.Logger.Level;
import java.util.List;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.cdi.bulk.ChangeFailedException;
import io.github.blueconic4j.cdi.bulk.WriteReport;
import io.github.blueconic4j.cdi.bulk.batches.Decision;
import io.github.blueconic4j.cdi.bulk.batches.Fate;
import io.github.blueconic4j.cdi.config.Tenant;

/** Tells those who wait what became of their changes, and the log what nobody waits for. */
final class WriteOutcomes {

    private static final System.Logger LOG = System.getLogger(WriteOutcomes.class.getName());

    private final Tenant tenant;
    private final WriteCounts counts;

    WriteOutcomes(Tenant tenant, WriteCounts counts) {
        this.tenant = tenant;
        this.counts = counts;
    }

    void tell(List<Decision<Written, ProfileChangeResult>> decisions) {
        try {
            counts.decided(decisions);
            warn(decisions);
        } finally {
            complete(decisions);
        }
    }

    private static void complete(List<Decision<Written, ProfileChangeResult>> decisions) {
        for (Decision<Written, ProfileChangeResult> decision : decisions) {
            Written ticket = decision.entry().ticket();
            if (decision.fate() == Fate.ANSWERED) {
                ticket.result().complete(decision.result());
            } else {
                ticket.result().completeExceptionally(failure(decision));
            }
        }
        decisions.forEach(decision -> decision.entry().ticket().round().leave());
    }

    /** Of changes whose result nobody has. */
    private void warn(List<Decision<Written, ProfileChangeResult>> decisions) {
        List<Decision<Written, ProfileChangeResult>> unwatched = decisions.stream()
                .filter(decision -> !decision.entry().ticket().watched())
                .toList();
        WriteCounts counted = new WriteCounts();
        counted.taken(unwatched.size());
        counted.decided(unwatched);
        WriteReport report = counted.report();
        if (!report.isDone()) {
            String why = unwatched.stream()
                    .filter(decision -> decision.failure() != null)
                    .map(decision -> "; " + words(decision.failure()))
                    .findFirst()
                    .orElse("");
            LOG.log(Level.WARNING, "{0}: {1}{2}", tenant, report, why);
        }
    }

    private static BlueConicException failure(Decision<Written, ProfileChangeResult> decision) {
        Outcome outcome = decision.fate() == Fate.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED;
        if (decision.failure() instanceof BlueConicException told && told.outcome() == outcome) {
            return told;
        }
        return new ChangeFailedException(words(decision.failure()), decision.failure(), outcome);
    }

    /** Messages of this library hold no values; those of others may. */
    private static String words(RuntimeException failure) {
        boolean ours = failure instanceof BlueConicException || failure instanceof IllegalStateException;
        return ours ? failure.getMessage() : failure.getClass().getSimpleName();
    }
}
