package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletionStage;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.WriteReport;

/** A writer that many use, so that none of them can close it. */
record SharedWriter(QueuedWriter writer) implements ProfileWriter {

    @Override
    public CompletionStage<ProfileChangeResult> submit(ProfileChange change) {
        return writer.submit(change);
    }

    @Override
    public void write(ProfileChange change) {
        writer.write(change);
    }

    @Override
    public CompletionStage<Void> flush() {
        return writer.flush();
    }

    @Override
    public int queued() {
        return writer.queued();
    }

    @Override
    public WriteReport report() {
        return writer.report();
    }

    /** Waits for what was taken so far; an interrupt ends that. */
    @Override
    public void close() {
        writer.awaitFlushed();
    }
}
