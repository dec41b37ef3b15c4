package io.github.blueconic4j.cdi.bulk.batches;

import java.time.Duration;

import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * How large batches are, how many there are, and how long is waited.
 *
 * @param entries of a batch, at most
 * @param bytes of a batch, at most; a single entry may be larger
 * @param parallelism how many batches are on their way at a time
 * @param queuedEntries how many more entries may wait; not fewer than those of a batch
 * @param queuedBytes how many bytes of them; at least those of two batches
 * @param patience how long BlueConic may refuse a batch, or not answer, before it is given up
 * @param partial400 whether a part of a batch that got 400 may have been applied
 * @param minDelay the shortest wait before a repeat
 * @param maxDelay the longest
 */
public record BatchLimits(
        int entries,
        int bytes,
        int parallelism,
        int queuedEntries,
        long queuedBytes,
        Duration patience,
        boolean partial400,
        Duration minDelay,
        Duration maxDelay) {

    /** BlueConic takes no more entries in a call. */
    public static final int MOST_ENTRIES = 1000;

    /** As the tenant is configured; while batches of all slots are on their way, as many entries again may wait. */
    public static BatchLimits of(TenantConfig config, int entries, int bytes, int parallelism) {
        return new BatchLimits(
                entries,
                bytes,
                parallelism,
                entries * Math.max(2, parallelism),
                2L * bytes,
                config.bulk().patience(),
                config.bulk().partial400(),
                config.retry().minDelay(),
                config.retry().maxDelay());
    }
}
