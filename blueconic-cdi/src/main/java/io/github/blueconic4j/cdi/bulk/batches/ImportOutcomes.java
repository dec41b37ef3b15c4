package io.github.blueconic4j.cdi.bulk.batches;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.cdi.bulk.ImportProgress;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.batches.StopRule.Stop;

/** Counts, writes down and reports what becomes of the changes of an import; says when it must stop. */
final class ImportOutcomes<R extends ChangeResult> implements BatchObserver<Long, R> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally = new Tally();
    private final RejectLines rejects;
    /** Null for none. */
    private final ImportJournal journal;

    private final Consumer<ImportProgress> progress;
    private final StopRule rule;
    private final long begin = System.nanoTime();
    private final AtomicLong read = new AtomicLong();
    private volatile Stop stop;
    private Batches<Long, R> batches;
    private long rejected;

    ImportOutcomes(RejectLines rejects, ImportJournal journal, Consumer<ImportProgress> progress, Duration patience) {
        this.rejects = rejects;
        this.journal = journal;
        this.progress = progress;
        if (journal != null) {
            tally.add(journal.earlier());
        }
        this.rule = new StopRule(patience, tally.hasAnswers());
    }

    /** To be called before anything is sent. */
    void of(Batches<Long, R> sending) {
        this.batches = sending;
    }

    void read() {
        read.incrementAndGet();
    }

    /** Why the import must stop; null to go on. */
    Stop stop() {
        return stop;
    }

    ImportReport report() {
        lock.lock();
        try {
            return tally.report(read.get());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sending(List<Entry<Long>> entries) {
        if (journal == null) {
            return;
        }
        try {
            journal.sending(entries);
        } catch (IOException failed) {
            IllegalStateException why = new IllegalStateException("the journal cannot be written", failed);
            stop(new Stop(why.getMessage(), failed));
            throw why;
        }
    }

    @Override
    public void decided(List<Decision<Long, R>> decisions) {
        Stop now;
        lock.lock();
        try {
            now = rule.after(decisions, batches.outage());
            List<Noted> noted = new ArrayList<>();
            for (Decision<Long, R> decision : decisions) {
                noted.add(note(decision));
            }
            writeDown(noted);
        } catch (IOException failed) {
            now = new Stop("what became of changes cannot be written down", failed);
        } catch (RuntimeException failed) {
            now = new Stop("the application's listener failed", failed);
        } finally {
            lock.unlock();
        }
        if (now != null) {
            stop(now);
        }
    }

    /** The first reason counts. Not under the lock: what waits is decided by this. */
    void stop(Stop why) {
        lock.lock();
        try {
            stop = stop == null ? why : stop;
        } finally {
            lock.unlock();
        }
        batches.stop(new IllegalStateException("the import stopped: " + stop.why()));
    }

    /**
     * What is to be written of a change.
     *
     * @param reason null if it was done
     * @param applied whether it was, or may have been
     */
    private record Noted(Entry<Long> entry, Tally count, RejectReason reason, boolean applied) {}

    private Noted note(Decision<Long, R> decision) {
        Tally count = new Tally();
        switch (decision.fate()) {
            case ANSWERED -> count.count(decision.result());
            case REJECTED -> count.count(Tally.REJECTED);
            case UNKNOWN -> count.count(Tally.UNKNOWN);
            case NOT_SENT -> count.count(Tally.NOT_SENT);
        }
        boolean applied = decision.fate() == Fate.UNKNOWN
                || (decision.fate() == Fate.ANSWERED
                        && ImportReport.isDone(decision.result().state()));
        return new Noted(decision.entry(), count, RejectReason.of(decision), applied);
    }

    /** First the rejects, then the journal: what that has is nowhere else any more. */
    private void writeDown(List<Noted> noted) throws IOException {
        for (Noted change : noted) {
            tally.add(change.count());
            rejected += change.reason() == null ? 0 : 1;
        }
        IOException failure = writeRejects(noted);
        if (journal != null) {
            noteInJournal(noted, failure == null);
        }
        if (failure != null) {
            throw failure;
        }
        progress.accept(
                new ImportProgress(read.get(), tally.decided(), rejected, Duration.ofNanos(System.nanoTime() - begin)));
    }

    /** Why one at least is not among the rejects; null if all are. */
    private IOException writeRejects(List<Noted> noted) {
        try {
            for (Noted change : noted) {
                if (change.reason() != null && !isForLater(change)) {
                    rejects.write(
                            change.entry().ticket(),
                            change.reason(),
                            change.entry().json());
                }
            }
            rejects.flush();
            return null;
        } catch (IOException failed) {
            return failed;
        } catch (RuntimeException failed) {
            return new IOException(failed);
        }
    }

    /** The next run sends what this one has not. */
    private boolean isForLater(Noted change) {
        return journal != null && change.reason().code().equals(RejectCode.NOT_SENT.name());
    }

    /**
     * @param rejectsWritten if not, what was not applied is sent, and refused, anew by the next run
     */
    private void noteInJournal(List<Noted> noted, boolean rejectsWritten) throws IOException {
        Tally counts = new Tally();
        List<Long> decided = new ArrayList<>();
        List<Long> notSent = new ArrayList<>();
        for (Noted change : noted) {
            boolean done = change.reason() == null;
            if (done || (rejectsWritten && !isForLater(change))) {
                decided.add(change.entry().ticket());
                counts.add(change.count());
            } else if (!change.applied()) {
                notSent.add(change.entry().ticket());
            }
        }
        journal.decided(Indices.of(decided), counts);
        journal.notSent(Indices.of(notSent));
    }

    /** A change that is not sent since it cannot be. */
    void broken(long index, Incoming<?> broken, byte[] json) {
        if (json == null) {
            malformed(index, () -> rejects.writeBroken(index, broken));
        } else {
            refused(index, RejectReason.of(broken.code(), broken.problem()), json);
        }
    }

    /** A change that is not sent since BlueConic would not do it. */
    void refused(long index, RejectReason reason, byte[] json) {
        malformed(index, () -> rejects.write(index, reason, json));
    }

    private void malformed(long index, Writing line) {
        Tally count = new Tally();
        count.count(Tally.MALFORMED);
        unsent(index, count, line);
    }

    /** A change of which an earlier run did not learn what became of it, and which must not be sent twice. */
    void lostEarlier(Entry<Long> entry) {
        Tally count = new Tally();
        count.count(Tally.UNKNOWN);
        RejectReason reason =
                RejectReason.of(RejectCode.UNKNOWN, "an earlier run of the import ended while it was on its way");
        unsent(entry.ticket(), count, () -> rejects.write(entry.ticket(), reason, entry.json()));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void unsent(long index, Tally count, Writing line) {
        Stop broken = null;
        lock.lock();
        try {
            tally.add(count);
            rejected++;
            line.write();
            rejects.flush();
            if (journal != null) {
                journal.decided(Indices.of(List.of(index)), count);
            }
        } catch (IOException failed) {
            broken = new Stop("what became of changes cannot be written down", failed);
        } finally {
            lock.unlock();
        }
        if (broken != null) {
            stop(broken);
        }
    }
}
