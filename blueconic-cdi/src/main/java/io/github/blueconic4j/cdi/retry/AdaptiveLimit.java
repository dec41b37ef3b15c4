package io.github.blueconic4j.cdi.retry;

import java.time.Duration;

/**
 * How many calls at a time a server lets through, as far as its answers tell: one more while all goes well, a twentieth
 * fewer after a 429, half as many when the next two calls meet one, too. Not safe for use by several threads.
 */
final class AdaptiveLimit {

    private static final int FIRST = 4;

    /** After a 429 so many calls must succeed before one more is risked: one call in a hundred may find out. */
    private static final int SUCCESSES_A_RISK = 100;

    /** So many calls that used all of it must succeed before it grows: one alone may have met a gap between two others. */
    private static final int PROOFS = 4;

    /** After a 429; each step that goes well makes the wait for the next one a quarter of it. */
    private static final long LONGEST_HOLD = Duration.ofSeconds(2).toNanos();

    private static final long SHORTEST_HOLD = Duration.ofMillis(50).toNanos();

    private final int most;
    private final Timing timing;
    private int limit;
    private int decreases;
    private int refusedInARow;
    private int proofs;
    private int successesToGo;
    private long hold = SHORTEST_HOLD;
    private long heldUntil;

    AdaptiveLimit(int most, Timing timing) {
        this.most = most;
        this.timing = timing;
        this.limit = Math.min(FIRST, most);
        this.heldUntil = timing.nanoTime();
    }

    /**
     * What must be known of a call to learn from its end.
     *
     * @param decreases how many there had been; what is older than the last one tells nothing of the limit since then
     * @param running how many were, this one included
     */
    record Start(int decreases, int running) {}

    int now() {
        return limit;
    }

    Start started(int running) {
        return new Start(decreases, running);
    }

    /** One more, if this call was one of as many as may be: a limit that is not used up proves nothing. */
    void succeeded(Start call) {
        successesToGo = Math.max(0, successesToGo - 1);
        if (call.decreases() != decreases) {
            return;
        }
        refusedInARow = 0;
        if (call.running() < limit) {
            return;
        }
        proofs++;
        if (limit < most && proofs >= PROOFS && successesToGo == 0 && timing.nanoTime() - heldUntil >= 0) {
            limit++;
            hold(hold);
        }
    }

    /**
     * @param running how many are, this one included: one that began after it may have been faster and taken its place
     */
    void refused(Start call, int running) {
        if (call.decreases() != decreases) {
            return;
        }
        int used = Math.min(limit, Math.max(running, call.running()));
        refusedInARow++;
        boolean far = refusedInARow > 2 && used > FIRST;
        limit = Math.max(1, far ? used / 2 : Math.min(used - 1, used * 19 / 20));
        decreases++;
        successesToGo = SUCCESSES_A_RISK;
        hold(LONGEST_HOLD);
    }

    private void hold(long nanos) {
        proofs = 0;
        heldUntil = timing.nanoTime() + nanos;
        hold = Math.max(SHORTEST_HOLD, nanos / 4);
    }
}
