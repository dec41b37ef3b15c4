package io.github.blueconic4j.simulator.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import io.github.blueconic4j.simulator.TokenFault;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** The faults of the token endpoint that are still to happen, in the order in which they were set. */
public final class TokenFaults {
    private final Deque<Pending> pending = new ArrayDeque<>();

    public synchronized void add(TokenFault fault) {
        pending.add(new Pending(fault));
    }

    public synchronized void clear() {
        pending.clear();
    }

    /** Null when nothing goes wrong. */
    synchronized TokenFault next(String grant) {
        for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
            Pending candidate = all.next();
            String wanted = candidate.fault.grant();
            if (wanted == null || wanted.equals(grant)) {
                if (--candidate.left == 0) {
                    all.remove();
                }
                return candidate.fault;
            }
        }
        return null;
    }

    /** What the client gets instead of the real answer. */
    static HttpResponse distort(TokenFault fault, HttpResponse real) {
        HttpResponse answer = real;
        if (fault.drops()) {
            answer = HttpResponse.none();
        } else if (fault.hangs()) {
            answer = HttpResponse.never();
        } else if (fault.status() > 0) {
            answer = HttpResponse.bytes(fault.status(), "application/json", fault.body())
                    .asIs();
            fault.headers().forEach(answer::header);
        } else if (fault.cutAt() >= 0) {
            answer = real.asIs().truncateAt(fault.cutAt());
        }
        return answer.delay(fault.afterMillis());
    }

    private static final class Pending {
        private final TokenFault fault;
        private int left;

        Pending(TokenFault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }
}
