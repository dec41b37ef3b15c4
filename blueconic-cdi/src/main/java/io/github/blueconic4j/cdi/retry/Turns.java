package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/** Who may call now and who waits for it, and what the calls' ends tell of how many may. It has no thread of its own. */
final class Turns {

    /** How often it is looked whether somebody waits in vain who blocks no thread. */
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final TenantConfig config;
    private final Timing timing;
    private final Sleeper sleeper;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<Turn> queue = new TreeSet<>(Turn.IN_ORDER);
    private final AdaptiveLimit limit;
    private long count;
    private int running;
    private boolean watched;

    Turns(TenantConfig config, Timing timing, Sleeper sleeper) {
        this.config = config;
        this.timing = timing;
        this.sleeper = sleeper;
        this.limit = new AdaptiveLimit(config.bulk().maxConcurrent(), timing);
    }

    /**
     * Its turn, which may be now.
     *
     * @param stage whether nobody blocks a thread for it: then {@link #watch} looks after its deadline
     * @throws TooManyRequestsException if it may not even wait
     */
    Turn take(Call call, long deadline, boolean stage) {
        lock.lock();
        try {
            Turn turn = new Turn(call, deadline, stage, ++count, queue.size());
            if (queue.isEmpty() && running < limit.now()) {
                turn.complete(permit(turn));
            } else if (queue.size() < config.bulk().queueSize()) {
                queue.add(turn);
                CompletableFuture<Permit> unused = turn.whenComplete((permit, failed) -> leave(turn, failed));
            } else {
                throw turn.notSent(queue.size() + " calls wait for their turn already, and "
                        + config.key(ConfigKey.BULK_QUEUE_SIZE) + " allows no more");
            }
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private Permit permit(Turn turn) {
        running++;
        return new Permit(turn, limit.started(running));
    }

    /** Notes the end of a call and lets in whoever may be next. */
    private void ended(Runnable lesson) {
        List<Permit> next = new ArrayList<>();
        lock.lock();
        try {
            lesson.run();
            running--;
            while (running < limit.now() && !queue.isEmpty()) {
                next.add(permit(queue.pollFirst()));
            }
        } finally {
            lock.unlock();
        }
        for (Permit permit : next) {
            if (!permit.turn().complete(permit)) {
                permit.unused();
            }
        }
    }

    private void leave(Turn turn, Throwable failed) {
        if (failed == null) {
            return;
        }
        lock.lock();
        try {
            queue.remove(turn);
        } finally {
            lock.unlock();
        }
    }

    /** Looks after those that wait without a thread, as long as there are any. */
    void watch() {
        lock.lock();
        try {
            if (watched || queue.stream().noneMatch(Turn::isStage)) {
                return;
            }
            watched = true;
        } finally {
            lock.unlock();
        }
        sleeper.after(GLANCE).whenComplete((over, stopped) -> glance(stopped != null));
    }

    private void glance(boolean stopped) {
        List<Turn> waiting;
        lock.lock();
        try {
            watched = false;
            waiting = queue.stream().filter(Turn::isStage).toList();
        } finally {
            lock.unlock();
        }
        for (Turn turn : waiting) {
            if (stopped) {
                turn.completeExceptionally(turn.stopped());
            } else if (timing.nanoTime() - turn.deadline >= 0) {
                turn.completeExceptionally(turn.late());
            }
        }
        watch();
    }

    /** The place of a call in the queue; completed when it may begin. */
    final class Turn extends CompletableFuture<Permit> {

        /** All calls have the same time, so that the first to end came first: a repeat does not begin anew. */
        private static final Comparator<Turn> IN_ORDER = (one, other) -> one.deadline == other.deadline
                ? Long.compare(one.number, other.number)
                : Long.signum(one.deadline - other.deadline);

        private final Call call;
        private final long deadline;
        private final boolean stage;
        private final long number;
        private final int ahead;

        private Turn(Call call, long deadline, boolean stage, long number, int ahead) {
            this.call = call;
            this.deadline = deadline;
            this.stage = stage;
            this.number = number;
            this.ahead = ahead;
        }

        long deadline() {
            return deadline;
        }

        boolean isStage() {
            return stage;
        }

        TooManyRequestsException late() {
            return notSent("its turn did not come within " + config.key(ConfigKey.CALL_TIMEOUT)
                    + "; calls that waited already when it came: " + ahead);
        }

        TooManyRequestsException stopped() {
            return notSent("the application stopped while it waited for its turn");
        }

        TooManyRequestsException notSent(String why) {
            return new TooManyRequestsException(call, why);
        }
    }

    /** That of a call to run; ends once. */
    final class Permit {

        private final Turn turn;
        private final AdaptiveLimit.Start start;

        private Permit(Turn turn, AdaptiveLimit.Start start) {
            this.turn = turn;
            this.start = start;
        }

        Turn turn() {
            return turn;
        }

        void unused() {
            ended(() -> {});
        }

        /**
         * @param failure of the attempt; null when it succeeded. One that is no 429 of this operation says nothing of how many
         *     calls BlueConic takes
         */
        void end(Throwable failure) {
            if (failure == null) {
                ended(() -> limit.succeeded(start));
            } else if (isRefusal(failure)) {
                ended(() -> limit.refused(start, running));
            } else {
                unused();
            }
        }

        private boolean isRefusal(Throwable failure) {
            return BareFailure.bare(failure) instanceof TooManyRequestsException busy
                    && busy.answered()
                    && turn.call.pathTemplate().equals(busy.pathTemplate());
        }
    }
}
