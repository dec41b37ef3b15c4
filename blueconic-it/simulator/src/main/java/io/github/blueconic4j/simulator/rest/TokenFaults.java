package io.github.blueconic4j.simulator.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import io.github.blueconic4j.simulator.TokenFault;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** The faults of the token endpoint that are still to happen. */
public final class TokenFaults {
    private final Deque<TokenFault> pending = new ArrayDeque<>();

    public synchronized void add(TokenFault fault) {
        pending.add(fault);
    }

    public synchronized void clear() {
        pending.clear();
    }

    /** Null when nothing goes wrong. */
    synchronized TokenFault next(String grant) {
        for (Iterator<TokenFault> all = pending.iterator(); all.hasNext(); ) {
            TokenFault candidate = all.next();
            if (candidate.grant() == null || candidate.grant().equals(grant)) {
                all.remove();
                if (candidate.times() > 1) {
                    pending.addFirst(candidate.times(candidate.times() - 1));
                }
                return candidate;
            }
        }
        return null;
    }

    /** What the client gets instead of the real answer. */
    static HttpResponse distort(TokenFault fault, HttpResponse real) {
        HttpResponse answer = real;
        if (fault.drops()) {
            answer = HttpResponse.none();
        } else if (fault.status() > 0) {
            answer = HttpResponse.bytes(fault.status(), "application/json", fault.body())
                    .asIs();
            fault.headers().forEach(answer::header);
        } else if (fault.cutAt() >= 0) {
            answer = real.asIs().truncateAt(fault.cutAt());
        }
        return answer.delay(fault.afterMillis());
    }
}
