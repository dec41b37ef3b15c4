package io.github.blueconic4j.cdi.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.blueconic4j.api.common.Check;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.ChangeFailedException;
import io.github.blueconic4j.cdi.bulk.ChangesFailedException;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.WriteReport;
import io.github.blueconic4j.cdi.bulk.batches.Batches;
import io.github.blueconic4j.cdi.bulk.batches.Decision;
import io.github.blueconic4j.cdi.bulk.batches.Entry;
import io.github.blueconic4j.cdi.bulk.batches.ProfileSender;
import io.github.blueconic4j.cdi.config.WhenFull;
import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.retry.Timing;

/** A queue before the batches of one tenant; time is kept by the library's own timer. */
final class QueuedWriter implements ProfileWriter {

    private static final System.Logger LOG = System.getLogger(QueuedWriter.class.getName());

    private final WriterSettings settings;
    private final ProfileSender sender;
    private final Sleeper sleeper;
    private final Executor executor;
    private final Batches<Written, ProfileChangeResult> batches;
    private final WriteCounts counts = new WriteCounts();
    private final WriteOutcomes outcomes;
    private final AtomicBoolean timed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final Rounds rounds = new Rounds();
    private volatile long endedAt;

    QueuedWriter(WriterSettings settings, ProfileSender sender) {
        this.settings = settings;
        this.sender = sender;
        this.sleeper = sender.calls().sleeper();
        this.executor = sender.calls().executor();
        this.outcomes = new WriteOutcomes(settings.tenant(), counts);
        this.batches = new Batches<>(sender, sleeper, settings.limits(), Timing.SYSTEM, this::decided);
    }

    @Override
    public CompletionStage<ProfileChangeResult> submit(ProfileChange change) {
        try {
            return take(change, true);
        } catch (BlueConicException notTaken) {
            return CompletableFuture.failedStage(notTaken);
        }
    }

    @Override
    public void write(ProfileChange change) {
        CompletionStage<ProfileChangeResult> unused = take(change, false);
    }

    private CompletionStage<ProfileChangeResult> take(ProfileChange change, boolean watched) {
        Check.value("change", change).check();
        Written ticket = new Written(new CompletableFuture<>(), rounds.enter(), watched);
        boolean taken = false;
        try {
            Entry<Written> entry = sender.entry(ticket, change);
            int most = settings.limits().bytes();
            Check.that(
                    entry.json().length <= most,
                    "change",
                    "takes " + entry.json().length + " bytes as JSON, at most " + most + " can be sent");
            // behind entering: so either close() waits for this change, or this sees that it is closed
            if (ended.get()) {
                throw new ChangeFailedException("the writer is closed", null, Outcome.NOT_PROCESSED);
            }
            counts.taken(1);
            taken = batches.offer(entry) || makeRoom(entry);
        } finally {
            if (!taken) {
                ticket.round().leave();
            }
        }
        keepTime();
        return ticket.result();
    }

    /** True; otherwise it throws. */
    private boolean makeRoom(Entry<Written> entry) {
        boolean taken = false;
        String why = "its queue is full, with " + batches.waiting() + " changes";
        try {
            if (settings.whenFull() != WhenFull.FAIL) {
                long begun = System.nanoTime();
                taken = batches.offer(entry, settings.maxWait());
                why = "its queue was full for " + settings.maxWait();
                if (taken && settings.whenFull() == WhenFull.CALLER_RUNS) {
                    batches.flush();
                    await(entry.ticket().result(), settings.maxWait().minusNanos(System.nanoTime() - begun));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            why = "it was interrupted while it waited for room in its queue";
        } finally {
            if (!taken) {
                counts.taken(-1);
            }
        }
        if (!taken) {
            throw new TooManyRequestsException(Call.of(Operation.PROFILES_APPLY), "the writer did not take it: " + why);
        }
        return true;
    }

    /** Whether it ended within that time, well or not. */
    private static boolean await(CompletableFuture<?> awaited, Duration time) throws InterruptedException {
        try {
            awaited.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }

    /** What was taken before the time is over goes out then: whoever finds that time is kept came before. */
    private void keepTime() {
        if (timed.compareAndSet(false, true)) {
            CompletionStage<Void> unused = sleeper.after(settings.maxDelay()).whenComplete((over, stopped) -> {
                timed.set(false);
                batches.flush();
            });
        }
    }

    /** On another thread, so that what callers do with their results holds up no batch. */
    private void decided(List<Decision<Written, ProfileChangeResult>> decisions) {
        executor.execute(() -> outcomes.tell(decisions));
    }

    @Override
    public CompletionStage<Void> flush() {
        CompletableFuture<Void> over = rounds.end();
        batches.flush();
        return over.minimalCompletionStage();
    }

    @Override
    public int queued() {
        return batches.waiting();
    }

    @Override
    public WriteReport report() {
        return counts.report();
    }

    @Override
    public void close() {
        boolean first = endIntake();
        try {
            drained.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            batches.stop(new ChangeFailedException("the writer was interrupted", null, Outcome.NOT_PROCESSED));
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        settings.closed().accept(this);
        WriteReport report = report();
        if (first && !report.isDone()) {
            throw new ChangesFailedException(report);
        }
    }

    /** Waits for what was taken so far; an interrupt ends the waiting and stays noted. */
    void awaitFlushed() {
        try {
            flush().toCompletableFuture().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Takes no more, and sends what it has. */
    boolean endIntake() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        endedAt = System.nanoTime();
        CompletionStage<Void> unused = rounds.end().thenRun(() -> drained.complete(null));
        batches.flush();
        return true;
    }

    /** Waits for that, but no longer than until its time is over. */
    void drain() {
        try {
            if (!await(drained, settings.drainTimeout().minusNanos(System.nanoTime() - endedAt))) {
                int waiting = batches.waiting();
                int onTheirWay = batches.undecided() - waiting;
                batches.stop(new ChangeFailedException("the application stopped", null, Outcome.NOT_PROCESSED));
                LOG.log(
                        Level.WARNING,
                        "{0}: the application stops, and {1} was not long enough: {2} changes were not sent, {3} are on"
                                + " their way and may be applied",
                        settings.tenant(),
                        settings.drainTimeout(),
                        waiting,
                        onTheirWay);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            batches.stop(new ChangeFailedException("the application stopped", stopped, Outcome.NOT_PROCESSED));
        }
    }
}
