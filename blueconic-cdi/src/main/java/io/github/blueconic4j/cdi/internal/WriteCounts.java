package io.github.blueconic4j.cdi.internal;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.bulk.WriteReport;
import io.github.blueconic4j.cdi.bulk.batches.Decision;
import io.github.blueconic4j.cdi.bulk.batches.Tally;

/** What became of the changes of a writer, by any number of threads. */
final class WriteCounts {

    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally = new Tally();
    private long taken;

    void taken(int more) {
        lock.lock();
        try {
            taken += more;
        } finally {
            lock.unlock();
        }
    }

    void decided(List<Decision<Written, ProfileChangeResult>> decisions) {
        lock.lock();
        try {
            decisions.forEach(this::count);
        } finally {
            lock.unlock();
        }
    }

    private void count(Decision<Written, ProfileChangeResult> decision) {
        switch (decision.fate()) {
            case ANSWERED -> tally.count(decision.result());
            case REJECTED -> tally.count(Tally.REJECTED);
            case UNKNOWN -> tally.count(Tally.UNKNOWN);
            case NOT_SENT -> tally.count(Tally.NOT_SENT);
        }
    }

    WriteReport report() {
        lock.lock();
        try {
            ImportReport report = tally.report(taken);
            return new WriteReport(
                    taken,
                    report.states(),
                    report.timeline(),
                    report.incomplete(),
                    report.rejected(),
                    report.unknown(),
                    report.notSent(),
                    taken - tally.decided());
        } finally {
            lock.unlock();
        }
    }
}
