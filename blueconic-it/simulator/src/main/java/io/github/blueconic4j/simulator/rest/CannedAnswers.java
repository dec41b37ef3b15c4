package io.github.blueconic4j.simulator.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import io.github.blueconic4j.simulator.CannedAnswer;
import io.github.blueconic4j.simulator.http.HttpResponse;

/** The canned answers that are still to be given, in the order in which they were set. */
public final class CannedAnswers {
    private final Deque<Pending> pending = new ArrayDeque<>();

    public synchronized void add(CannedAnswer answer) {
        pending.add(new Pending(answer));
    }

    public synchronized void clear() {
        pending.clear();
    }

    /** Null when the real answer is to be given. */
    synchronized HttpResponse next(String operation) {
        for (Iterator<Pending> all = pending.iterator(); all.hasNext(); ) {
            Pending candidate = all.next();
            String wanted = candidate.answer.operation();
            if (wanted.equals("*") || wanted.equals(operation)) {
                if (--candidate.left == 0) {
                    all.remove();
                }
                return render(candidate.answer);
            }
        }
        return null;
    }

    private static HttpResponse render(CannedAnswer answer) {
        byte[] body = answer.body();
        HttpResponse response = body.length == 0
                ? HttpResponse.empty(answer.status())
                : HttpResponse.bytes(answer.status(), "application/json", body);
        answer.headers().forEach(response::header);
        return response.asIs().delay(answer.delayMillis()).truncateAt(answer.truncateAt());
    }

    private static final class Pending {
        private final CannedAnswer answer;
        private int left;

        Pending(CannedAnswer answer) {
            this.answer = answer;
            this.left = answer.times();
        }
    }
}
