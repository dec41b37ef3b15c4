package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.cdi.retry.Earlier;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.retry.Waits;

/**
 * One batch, until all of its entries are decided. What could not be sent as a whole is sent in pieces, one after another
 * in the order of the entries.
 */
final class Batch<T, R extends ChangeResult> {

    private final Batches<T, R> owner;
    private final ChangeSender<?, R> sender;
    private final BatchLimits limits;
    private final Timing timing;
    private final Waits waits;
    private final List<Entry<T>> entries;
    private final Deque<Piece<T>> pieces = new ArrayDeque<>();
    private int failures;
    private long failingSince;

    Batch(Batches<T, R> owner, ChangeSender<?, R> sender, BatchLimits limits, Timing timing, List<Entry<T>> entries) {
        this.owner = owner;
        this.sender = sender;
        this.limits = limits;
        this.timing = timing;
        this.waits = Waits.ofCalls(limits.minDelay(), limits.maxDelay(), timing);
        this.entries = entries;
    }

    /**
     * Entries that go in one call.
     *
     * @param earlier what calls with these entries may have done before
     * @param delay before they are sent
     */
    private record Piece<T>(List<Entry<T>> entries, Earlier earlier, Duration delay) {}

    void begin() {
        try {
            owner.sending(entries);
            pieces.add(new Piece<>(entries, Earlier.NONE, Duration.ZERO));
        } catch (RuntimeException notNow) {
            decide(entries, Fate.NOT_SENT, notNow);
        }
        proceed();
    }

    /** A loop, not a recursion, as long as nothing has to be waited for. */
    private void proceed() {
        for (Piece<T> piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            CompletionStage<Void> step = step(piece);
            if (!step.toCompletableFuture().isDone()) {
                CompletionStage<Void> unused = step.whenComplete((done, never) -> proceed());
                return;
            }
        }
        owner.ended();
    }

    private CompletionStage<Void> step(Piece<T> piece) {
        RuntimeException stopped = owner.stopped();
        if (stopped != null) {
            giveUp(piece, stopped);
            return CompletableFuture.completedFuture(null);
        }
        if (!piece.delay().isZero()) {
            pieces.push(new Piece<>(piece.entries(), piece.earlier(), Duration.ZERO));
            return owner.after(piece.delay());
        }
        return send(piece.entries()).handle((results, failed) -> {
            try {
                ended(piece, results, failed);
            } catch (RuntimeException | Error unexpected) {
                RuntimeException failure = new IllegalStateException("the answer could not be handled", unexpected);
                decide(undecided(piece), Fate.UNKNOWN, failure);
            }
            return null;
        });
    }

    private CompletionStage<List<R>> send(List<Entry<T>> sent) {
        try {
            return sender.send(array(sent), sent.stream().allMatch(Entry::safeToRepeat));
        } catch (RuntimeException | Error failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private static <T> byte[] array(List<Entry<T>> entries) {
        byte[] array = new byte[1 + entries.stream().mapToInt(Entry::size).sum()];
        int end = 0;
        for (Entry<T> entry : entries) {
            array[end] = (byte) (end == 0 ? '[' : ',');
            System.arraycopy(entry.json(), 0, array, end + 1, entry.json().length);
            end += entry.size();
        }
        array[end] = ']';
        return array;
    }

    private void ended(Piece<T> piece, List<R> results, Throwable failed) {
        if (failed == null) {
            progress();
            owner.decided(Results.match(piece.entries(), results));
            return;
        }
        RuntimeException failure = failure(failed);
        if (failure instanceof TooManyEntriesException some && !some.results().isEmpty()) {
            progress();
            split(piece, some);
        } else if (failure instanceof InvalidRequestException || failure instanceof TooManyEntriesException) {
            progress();
            halve(piece, failure);
        } else if (failure instanceof BlueConicException ours && ours.outcome() == Outcome.NOT_PROCESSED) {
            refused(piece, ours);
        } else if (failure instanceof IllegalArgumentException) {
            giveUp(piece, failure);
        } else {
            lost(piece, failure);
        }
    }

    private static RuntimeException failure(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BlueConicException || cause instanceof IllegalArgumentException) {
                return (RuntimeException) cause;
            }
        }
        return failed instanceof RuntimeException other ? other : new IllegalStateException("the call failed", failed);
    }

    private void progress() {
        failures = 0;
        owner.answered();
    }

    /** BlueConic processes the first of too many entries. */
    @SuppressWarnings("unchecked") // the results are those of the call
    private void split(Piece<T> piece, TooManyEntriesException some) {
        List<R> results = (List<R>) some.results();
        int processed = Math.min(results.size(), piece.entries().size());
        List<Entry<T>> rest = piece.entries().subList(processed, piece.entries().size());
        if (!rest.isEmpty()) {
            pieces.push(new Piece<>(rest, piece.earlier(), Duration.ZERO));
        }
        owner.decided(Results.match(piece.entries().subList(0, processed), results.subList(0, processed)));
    }

    /** Finds the entry that BlueConic does not take. */
    private void halve(Piece<T> piece, RuntimeException failure) {
        if (piece.entries().size() == 1) {
            decide(piece.entries(), Fate.REJECTED, failure);
            return;
        }
        // a proxy says 413, too, but so may BlueConic in an answer that was cut
        boolean partial = limits.partial400() || failure instanceof TooManyEntriesException;
        List<Entry<T>> again = partial ? safe(piece) : piece.entries();
        if (partial) {
            decide(unsafe(piece), Fate.UNKNOWN, failure);
        }
        int middle = again.size() / 2;
        for (List<Entry<T>> half : List.of(again.subList(middle, again.size()), again.subList(0, middle))) {
            if (!half.isEmpty()) {
                pieces.push(new Piece<>(half, piece.earlier(), Duration.ZERO));
            }
        }
    }

    private void refused(Piece<T> piece, BlueConicException failure) {
        if (failure.retryable() && patient()) {
            pieces.push(new Piece<>(piece.entries(), piece.earlier(), waits.after(failure, failures - 1)));
        } else {
            giveUp(piece, failure);
        }
    }

    private void lost(Piece<T> piece, RuntimeException failure) {
        owner.lost();
        if (!(failure instanceof BlueConicException ours) || !ours.retryable() || !patient()) {
            decide(piece.entries(), Fate.UNKNOWN, failure);
            return;
        }
        List<Entry<T>> safe = safe(piece);
        if (!safe.isEmpty()) {
            pieces.push(new Piece<>(safe, piece.earlier().and(ours), waits.after(failure, failures - 1)));
        }
        decide(unsafe(piece), Fate.UNKNOWN, failure);
    }

    private boolean patient() {
        long now = timing.nanoTime();
        if (failures == 0) {
            failingSince = now;
        }
        failures++;
        return now - failingSince < limits.patience().toNanos();
    }

    private void giveUp(Piece<T> piece, RuntimeException why) {
        RuntimeException unknown = piece.earlier().unknown();
        decide(piece.entries(), unknown == null ? Fate.NOT_SENT : Fate.UNKNOWN, unknown == null ? why : unknown);
    }

    private void decide(List<Entry<T>> decided, Fate fate, RuntimeException failure) {
        owner.decided(decided.stream()
                .map(entry -> Decision.<T, R>failed(entry, fate, failure))
                .toList());
    }

    private static <T> List<Entry<T>> safe(Piece<T> piece) {
        return piece.entries().stream().filter(Entry::safeToRepeat).toList();
    }

    private static <T> List<Entry<T>> unsafe(Piece<T> piece) {
        return piece.entries().stream().filter(entry -> !entry.safeToRepeat()).toList();
    }

    private static <T> List<Entry<T>> undecided(Piece<T> piece) {
        List<Entry<T>> undecided = new ArrayList<>(piece.entries());
        undecided.removeIf(Entry::decided);
        return undecided;
    }
}
