package io.github.blueconic4j.simulator.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.http.Ending;
import io.github.blueconic4j.simulator.http.HttpRequest;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** The faults that are still to happen, in the order in which they were set. */
public final class Faults {
    /** How many standard deviations the 99th percentile lies above the median. */
    private static final double P99 = 2.3263;

    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<String> operations;
    private final Random dice;

    /**
     * @param operations those that there are
     */
    public Faults(Set<String> operations, long seed) {
        this.operations = operations;
        this.dice = new Random(seed);
    }

    /**
     * @throws IllegalArgumentException if its operation does not exist
     */
    public synchronized void add(Fault fault) {
        FaultPlan plan = fault.plan();
        if (plan.operation != null && !operations.contains(plan.operation)) {
            throw new IllegalArgumentException("operation must be verb and path template of one that there is,"
                    + " as in GET /segments/{segment}/profiles; there is no " + plan.operation);
        }
        if (plan.beforeAccept && (plan.operation != null || plan.grant != null)) {
            throw new IllegalArgumentException(
                    "hangBeforeAccept is of no operation and no grant: it happens before a" + " request is read");
        }
        pending.add(new Pending(plan));
    }

    public synchronized void clear() {
        pending.clear();
    }

    synchronized int pending() {
        return pending.size();
    }

    public synchronized boolean leaveUnread() {
        return next(plan -> plan.beforeAccept) != null;
    }

    /** Null when nothing goes wrong. */
    synchronized FaultPlan next(String operation, HttpRequest request) {
        FaultPlan plan = next(candidate -> !candidate.beforeAccept && isFor(candidate, operation, request));
        if (plan == null || plan.medianMillis == 0) {
            return plan;
        }
        FaultPlan drawn = plan.copy();
        drawn.beforeMillis = plan.beforeMillis + latency(plan);
        return drawn;
    }

    private FaultPlan next(Predicate<FaultPlan> fits) {
        for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
            Pending candidate = all.next();
            if (fits.test(candidate.plan) && candidate.happens(dice)) {
                if (candidate.left == 0) {
                    all.remove();
                }
                return candidate.plan;
            }
        }
        return null;
    }

    private long latency(FaultPlan plan) {
        double deviation = Math.log((double) plan.p99Millis / plan.medianMillis) / P99;
        double drawn = plan.medianMillis * Math.exp(deviation * dice.nextGaussian());
        return Math.round(Math.min(drawn, plan.p99Millis * 10.0));
    }

    private static boolean isFor(FaultPlan plan, String operation, HttpRequest request) {
        boolean right = plan.operation == null || plan.operation.equals(operation);
        return right && (plan.grant == null || plan.grant.equals(grant(operation, request)));
    }

    private static String grant(String operation, HttpRequest request) {
        return switch (operation) {
            case "POST /oauth/token" -> new OauthForm(request.form()).text("grant_type");
            case "POST /oauth/revoke" -> "revoke";
            default -> null;
        };
    }

    /** What the client gets instead of the real answer. */
    static HttpResponse distort(FaultPlan fault, HttpResponse real) {
        HttpResponse answer = real;
        if (fault.status > 0) {
            answer = fault.body.length == 0
                    ? HttpResponse.empty(fault.status)
                    : HttpResponse.bytes(fault.status, "application/json", fault.body);
            fault.headers.forEach(answer::header);
            answer.asIs();
        } else if (fault.endsAt >= 0) {
            answer.asIs().endAt(fault.endsAt, fault.ending);
        } else if (fault.ending == Ending.STALE) {
            answer.then(fault.ending);
        } else if (fault.ending != Ending.KEEP) {
            answer = HttpResponse.none(fault.ending);
        }
        return answer.bytesPerSecond(fault.bytesPerSecond);
    }

    private static final class Pending {
        private final FaultPlan plan;
        private int spared;
        private int left;

        Pending(FaultPlan plan) {
            this.plan = plan;
            this.spared = plan.spared;
            this.left = plan.times;
        }

        boolean happens(Random dice) {
            if (spared > 0) {
                spared--;
                return false;
            }
            if (plan.chance < 1 && dice.nextDouble() >= plan.chance) {
                return false;
            }
            left -= left == Integer.MAX_VALUE ? 0 : 1;
            return true;
        }
    }
}
