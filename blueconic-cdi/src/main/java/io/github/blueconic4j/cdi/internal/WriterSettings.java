package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.blueconic4j.cdi.bulk.WriterOptions;
import io.github.blueconic4j.cdi.bulk.batches.BatchLimits;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.config.TenantConfig.BulkPolicy;
import io.github.blueconic4j.cdi.config.WhenFull;

/**
 * What a writer was opened with, completed by the configuration.
 *
 * @param maxWait how long a caller waits when the queue is full
 * @param closed is told when the writer is
 */
record WriterSettings(
        Tenant tenant,
        BatchLimits limits,
        Duration maxDelay,
        WhenFull whenFull,
        Duration maxWait,
        Duration drainTimeout,
        Consumer<QueuedWriter> closed) {

    static WriterSettings of(TenantConfig config, WriterOptions options, Consumer<QueuedWriter> closed) {
        BulkPolicy bulk = config.bulk();
        int queueSize = options.queueSize().orElse(bulk.writer().queueSize());
        int bytes = options.maxBytes().orElse(bulk.maxBatchBytes());
        BatchLimits limits = new BatchLimits(
                Math.min(options.maxEntries().orElse(bulk.writer().maxEntries()), queueSize),
                bytes,
                bulk.parallelism(),
                queueSize,
                (long) bytes * Math.max(2, bulk.parallelism()),
                bulk.patience(),
                bulk.partial400(),
                config.retry().minDelay(),
                config.retry().maxDelay());
        return new WriterSettings(
                config.tenant(),
                limits,
                options.maxDelay().orElse(bulk.writer().maxDelay()),
                options.whenFull().orElse(bulk.writer().whenFull()),
                options.maxWait().orElse(bulk.patience()),
                options.drainTimeout().orElse(bulk.writer().drainTimeout()),
                closed);
    }
}
