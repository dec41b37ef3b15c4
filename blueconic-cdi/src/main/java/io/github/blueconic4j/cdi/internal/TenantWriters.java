package io.github.blueconic4j.cdi.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.WriterOptions;
import io.github.blueconic4j.cdi.bulk.batches.ProfileSender;
import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;

/** The writers of one tenant: the shared one, and those that are not closed yet. */
final class TenantWriters {

    private final BulkCalls calls;
    private final Set<QueuedWriter> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private ProfileWriter shared;
    private boolean stopped;

    TenantWriters(BulkCalls calls) {
        this.calls = calls;
    }

    ProfileWriter shared() {
        lock.lock();
        try {
            if (shared == null) {
                WriterOptions options = WriterOptions.builder()
                        .maxWait(calls.config().timeouts().call())
                        .build();
                shared = new SharedWriter(make(options));
            }
            return shared;
        } finally {
            lock.unlock();
        }
    }

    ProfileWriter open(WriterOptions options) {
        lock.lock();
        try {
            return make(options);
        } finally {
            lock.unlock();
        }
    }

    private QueuedWriter make(WriterOptions options) {
        QueuedWriter writer = new QueuedWriter(
                WriterSettings.of(calls.config(), options, open::remove), new ProfileSender(calls, options.consent()));
        open.add(writer);
        if (stopped) {
            writer.endIntake();
        }
        return writer;
    }

    /** No change is taken from now on. */
    void endIntake() {
        lock.lock();
        try {
            stopped = true;
            open.forEach(QueuedWriter::endIntake);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what was taken, each writer for as long as it may. */
    void drain() {
        open.forEach(QueuedWriter::drain);
    }
}
