package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.cdi.retry.Sleeper;
import io.github.blueconic4j.cdi.retry.Timing;

/**
 * Sends entries in batches, several at a time, and tells what became of each. It has no thread of its own: a batch is
 * sent by the thread that brought its last entry, or made room for it. All methods may be called by any thread.
 *
 * @param <T> what entries are known by
 * @param <R> what BlueConic answers
 */
public final class Batches<T, R extends ChangeResult> {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final ChangeSender<?, R> sender;
    private final Sleeper sleeper;
    private final BatchLimits limits;
    private final Timing timing;
    private final BatchObserver<T, R> observer;
    private final Monitor monitor = new Monitor();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Backlog<T> backlog;
    private final Outage outage;
    private long count;
    /** Entries up to this number wait for no others. */
    private long hurry;
    /** An entry found no room: a slot that is free takes what there is. */
    private boolean starved;

    private int undecided;
    private int running;
    private boolean waking;
    private RuntimeException stopped;

    public Batches(
            ChangeSender<?, R> sender,
            Sleeper sleeper,
            BatchLimits limits,
            Timing timing,
            BatchObserver<T, R> observer) {
        this.sender = sender;
        this.sleeper = sleeper;
        this.limits = limits;
        this.timing = timing;
        this.observer = observer;
        this.backlog = new Backlog<>(limits.entries(), limits.bytes());
        this.outage = new Outage(limits, timing);
    }

    /**
     * Takes the entry, if there is room for it. After {@link #stop} it is taken and decided at once.
     *
     * @return whether it was taken
     */
    public boolean offer(Entry<T> entry) {
        Offered<T, R> offered = monitor.locked(() -> offered(entry));
        begin(offered.next());
        if (offered.stopped() != null) {
            decided(List.of(Decision.failed(entry, Fate.NOT_SENT, offered.stopped())), false);
        }
        return offered.taken();
    }

    private record Offered<T, R extends ChangeResult>(boolean taken, RuntimeException stopped, Next<T, R> next) {}

    private Offered<T, R> offered(Entry<T> entry) {
        boolean taken = stopped != null || hasRoom(entry);
        if (taken) {
            undecided++;
        }
        if (taken && stopped == null) {
            entry.number(++count);
            backlog.add(entry);
        }
        starved = !taken;
        return new Offered<>(taken, stopped, next());
    }

    private boolean hasRoom(Entry<T> entry) {
        return backlog.size() == 0
                || (backlog.size() < limits.queuedEntries() && backlog.bytes() + entry.size() <= limits.queuedBytes());
    }

    /** Takes the entry as soon as there is room for it. */
    public void put(Entry<T> entry) throws InterruptedException {
        boolean unused = offer(entry, FOREVER);
    }

    /**
     * Takes the entry if there is room for it within that time.
     *
     * @return whether it was taken
     */
    public boolean offer(Entry<T> entry, Duration patience) throws InterruptedException {
        long end = timing.nanoTime() + patience.toNanos();
        while (!offer(entry)) {
            Duration left = Duration.ofNanos(end - timing.nanoTime());
            if (!monitor.await(() -> stopped != null || hasRoom(entry), left)) {
                return false;
            }
        }
        return true;
    }

    /** What has been taken so far is sent as soon as it may, without waiting for more to go with it. */
    public void flush() {
        change(() -> hurry = count);
    }

    /**
     * Nothing more is sent: what is on its way ends, with no repeats, and the rest is told as not sent.
     *
     * @param why as it is told
     */
    public void stop(RuntimeException why) {
        List<Entry<T>> left = monitor.locked(() -> {
            boolean first = stopped == null;
            stopped = first ? why : stopped;
            return first ? backlog.clear() : null;
        });
        if (left == null) {
            return;
        }
        end.complete(null);
        decided(
                left.stream()
                        .map(entry -> Decision.<T, R>failed(entry, Fate.NOT_SENT, why))
                        .toList(),
                false);
    }

    /** Why it was stopped; null while it was not. */
    public RuntimeException stopped() {
        return monitor.locked(() -> stopped);
    }

    /**
     * Waits until all entries are decided and all has been told.
     *
     * @return whether they are
     */
    public boolean awaitIdle(Duration patience) throws InterruptedException {
        return monitor.await(() -> undecided == 0 && running == 0, patience);
    }

    /** How many entries have been taken and are not decided, those on their way included. */
    public int undecided() {
        return monitor.locked(() -> undecided);
    }

    /** How many of them are not on their way yet. */
    public int waiting() {
        return monitor.locked(backlog::size);
    }

    /** For how long every answer has been lost; zero after one that came. */
    public Duration outage() {
        return monitor.locked(outage::age);
    }

    /**
     * What is to be done when the lock has been given back.
     *
     * @param batches to begin
     * @param wake when to look again; null for never
     */
    private record Next<T, R extends ChangeResult>(List<Batch<T, R>> batches, Duration wake) {}

    private Next<T, R> next() {
        List<Batch<T, R>> begun = new ArrayList<>();
        while (running < limits.parallelism() && mayBegin()) {
            List<Entry<T>> entries = backlog.poll(starved ? count : hurry);
            if (entries == null) {
                break;
            }
            running++;
            begun.add(new Batch<>(this, sender, limits, timing, entries));
        }
        boolean paused = running == 0 && backlog.size() > 0 && !mayBegin();
        Duration wake = paused && !waking ? outage.pause() : null;
        waking |= paused;
        return new Next<>(begun, wake);
    }

    /** While answers get lost, one batch at a time finds out whether they still do. */
    private boolean mayBegin() {
        return !outage.isNow() || (running == 0 && outage.pause().isZero());
    }

    private void begin(Next<T, R> next) {
        next.batches().forEach(Batch::begin);
        if (next.wake() != null) {
            CompletionStage<Void> unused = sleeper.after(next.wake()).whenComplete((over, broken) -> wake(broken));
        }
    }

    private void wake(Throwable broken) {
        if (broken != null) {
            stopWith(broken);
        }
        change(() -> waking = false);
    }

    /** Completes after that time, or when nothing more is sent. */
    CompletionStage<Void> after(Duration wait) {
        CompletableFuture<Void> over = sleeper.after(wait).toCompletableFuture();
        return CompletableFuture.anyOf(over, end).handle((ended, broken) -> {
            if (broken != null) {
                stopWith(broken);
            }
            return null;
        });
    }

    private void stopWith(Throwable broken) {
        stop(new IllegalStateException("the application stops", broken));
    }

    void sending(List<Entry<T>> entries) {
        observer.sending(entries);
    }

    void lost() {
        change(outage::lost);
    }

    void answered() {
        change(outage::answered);
    }

    void decided(List<Decision<T, R>> decisions) {
        decided(decisions, true);
    }

    /**
     * @param sent whether the entries were part of a batch that was made, so that others may wait for them
     */
    private void decided(List<Decision<T, R>> decisions, boolean sent) {
        if (decisions.isEmpty()) {
            return;
        }
        List<Entry<T>> entries = decisions.stream().map(Decision::entry).toList();
        entries.forEach(Entry::decide);
        try {
            observer.decided(decisions);
        } finally {
            change(() -> {
                undecided -= entries.size();
                if (sent) {
                    backlog.release(entries);
                }
            });
        }
    }

    /** A batch has nothing more to send. */
    void ended() {
        change(() -> running--);
    }

    /** What changes may let batches begin. */
    private void change(Runnable change) {
        begin(monitor.change(() -> {
            change.run();
            return next();
        }));
    }
}
