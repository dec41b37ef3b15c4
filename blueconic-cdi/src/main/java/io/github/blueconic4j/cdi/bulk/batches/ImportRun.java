package io.github.blueconic4j.cdi.bulk.batches;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.groups.GroupChange;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.GroupImport;
import io.github.blueconic4j.cdi.bulk.ImportInput;
import io.github.blueconic4j.cdi.bulk.ImportOptions;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.ImportStoppedException;
import io.github.blueconic4j.cdi.bulk.OnMalformedLine;
import io.github.blueconic4j.cdi.bulk.ProfileImport;
import io.github.blueconic4j.cdi.bulk.batches.StopRule.Stop;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.bulk.check.ChangeProblem;
import io.github.blueconic4j.cdi.bulk.check.GroupChecks;
import io.github.blueconic4j.cdi.bulk.check.ProfileChecks;
import io.github.blueconic4j.cdi.bulk.json.ChangeReader;
import io.github.blueconic4j.cdi.retry.Timing;

/** One run of an import: reads on the caller's thread, and waits until all is decided. */
public final class ImportRun<C, R extends ChangeResult> {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final ImportKind<C, R> kind;
    private final ImportInput<C> input;
    private final ImportOptions options;
    private final ImportJournal journal;
    private final ImportOutcomes<R> outcomes;
    private final Batches<Long, R> batches;
    /** Null where the changes are sent. */
    private final Function<C, List<ChangeProblem>> dryRun;

    private final int maxBytes;

    private ImportRun(
            BulkCalls calls,
            ImportKind<C, R> kind,
            ImportInput<C> input,
            ImportOptions options,
            ImportJournal journal) {
        var configured = calls.config().bulk();
        this.kind = kind;
        this.input = input;
        this.options = options;
        this.journal = journal;
        this.dryRun = options.dryRun() ? kind.dryRun().get() : null;
        this.maxBytes = options.maxBatchBytes().orElse(configured.maxBatchBytes());
        this.outcomes = new ImportOutcomes<>(
                new RejectLines(options.rejects().orElse(null)), journal, options.progress(), configured.patience());
        BatchLimits limits = BatchLimits.of(
                calls.config(),
                options.batchSize().orElse(BatchLimits.MOST_ENTRIES),
                maxBytes,
                options.parallelism().orElse(configured.parallelism()));
        this.batches = new Batches<>(kind.sender(), calls.sleeper(), limits, Timing.SYSTEM, outcomes);
        outcomes.of(batches);
    }

    /** See {@link io.github.blueconic4j.cdi.bulk.ProfileImporter#run}. */
    public static ImportReport of(BulkCalls calls, ProfileImport profiles) {
        return run(
                calls,
                new ImportKind<>(
                        "profiles",
                        ChangeReader::ofProfiles,
                        ProfileChange::check,
                        () -> ProfileChecks.load(calls)::check,
                        new ProfileSender(calls, profiles.consent())),
                profiles.input(),
                profiles.options());
    }

    /** See {@link io.github.blueconic4j.cdi.bulk.GroupImporter#run}. */
    public static ImportReport of(BulkCalls calls, GroupImport groups) {
        return run(
                calls,
                new ImportKind<>(
                        "groups",
                        ChangeReader::ofGroups,
                        GroupChange::check,
                        () -> GroupChecks.load(calls)::check,
                        new GroupSender(calls)),
                groups.input(),
                groups.options());
    }

    private static <C, R extends ChangeResult> ImportReport run(
            BulkCalls calls, ImportKind<C, R> kind, ImportInput<C> input, ImportOptions options) {
        try (ImportJournal journal = options.checkpoint()
                .map(checkpoint -> ImportJournal.open(checkpoint, kind.name(), calls.config()))
                .orElse(null)) {
            Optional<ImportReport> complete = journal == null ? Optional.empty() : journal.complete();
            return complete.isPresent() ? complete.get() : new ImportRun<>(calls, kind, input, options, journal).run();
        } finally {
            // again, for an import that did not begin: streams are closed once
            input.end().run();
        }
    }

    private ImportReport run() {
        Stop ofInput = null;
        boolean over = false;
        try {
            ofInput = readAll();
            Stop ofEnd = endInput();
            ofInput = ofInput == null ? ofEnd : ofInput;
            over = true;
        } finally {
            if (!over) {
                outcomes.stop(new Stop("an error", null));
            }
            boolean interrupted = finish();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        Stop stop = outcomes.stop() == null ? ofInput : outcomes.stop();
        if (stop == null) {
            stop = noteEnd();
        }
        if (stop != null) {
            String why = stop.cause() instanceof BlueConicException ours ? ": " + ours.getMessage() : "";
            throw new ImportStoppedException(stop.why() + why, outcomes.report(), stop.cause());
        }
        return outcomes.report();
    }

    /** Null at the end of the input; else why it was not reached, where that is no fault of what was sent. */
    private Stop readAll() {
        try {
            ChangeSource<C> source =
                    ChangeSource.of(input, 2 * maxBytes, kind.reader().get(), kind.check());
            for (long index = 0; outcomes.stop() == null && source.advance(); index++) {
                boolean done = journal != null && journal.isDecided(index);
                Incoming<C> next = done ? null : source.read();
                if (!done && isMalformed(next)) {
                    return new Stop("line " + next.line() + " is no change: " + next.problem(), null);
                }
                outcomes.read();
                if (!done) {
                    take(index, next);
                }
            }
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            outcomes.stop(new Stop("its thread was interrupted", stopped));
            return null;
        } catch (IOException | RuntimeException failed) {
            return new Stop("its input failed", failed);
        }
    }

    private Stop endInput() {
        try {
            input.end().run();
            return null;
        } catch (RuntimeException failed) {
            return new Stop("its input failed when it was closed", failed);
        }
    }

    private boolean isMalformed(Incoming<C> next) {
        return next.code() == RejectCode.MALFORMED && options.onMalformedLine() == OnMalformedLine.STOP;
    }

    private void take(long index, Incoming<C> next) throws InterruptedException {
        Entry<Long> entry = next.change() == null ? null : entry(index, next.change());
        byte[] json = entry == null ? null : entry.json();
        if (next.problem() != null) {
            outcomes.broken(index, next, json);
        } else if (entry == null) {
            outcomes.broken(
                    index,
                    Incoming.broken("it cannot be written as JSON", RejectCode.INVALID, next.line(), null),
                    null);
        } else if (entry.size() + 1 > maxBytes) {
            String problem = "its " + json.length + " bytes are more than a batch may have, " + maxBytes;
            outcomes.broken(index, Incoming.broken(problem, RejectCode.TOO_LARGE, next.line(), null), json);
        } else if (journal != null && journal.wasInFlight(index) && !entry.safeToRepeat()) {
            outcomes.lostEarlier(entry);
        } else if (dryRun != null) {
            check(index, next.change(), json);
        } else {
            batches.put(entry);
        }
    }

    private void check(long index, C change, byte[] json) {
        List<ChangeProblem> errors =
                dryRun.apply(change).stream().filter(ChangeProblem::isError).toList();
        if (!errors.isEmpty()) {
            outcomes.refused(index, RejectReason.of(errors), json);
        }
    }

    /** Null if the change cannot be written. */
    private Entry<Long> entry(long index, C change) {
        try {
            return kind.sender().entry(index, change);
        } catch (RuntimeException unwritable) {
            return null;
        }
    }

    /**
     * Waits for what is on its way; nothing that was sent is left behind.
     *
     * @return whether the thread was interrupted
     */
    private boolean finish() {
        boolean interrupted = Thread.interrupted();
        if (interrupted) {
            outcomes.stop(new Stop("its thread was interrupted", null));
        }
        batches.flush();
        for (boolean idle = false; !idle; ) {
            try {
                idle = batches.awaitIdle(A_WHILE);
            } catch (InterruptedException stopped) {
                interrupted = true;
                outcomes.stop(new Stop("its thread was interrupted", stopped));
            }
        }
        return interrupted;
    }

    private Stop noteEnd() {
        try {
            if (journal != null) {
                journal.end(outcomes.report().read());
            }
            return null;
        } catch (IOException failed) {
            return new Stop("the journal cannot be written", failed);
        }
    }
}
