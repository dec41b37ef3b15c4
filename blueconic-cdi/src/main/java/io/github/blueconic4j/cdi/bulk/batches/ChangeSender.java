package io.github.blueconic4j.cdi.bulk.batches;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** What profiles and groups differ in, for batches. */
public interface ChangeSender<C, R> {

    /**
     * The change written down, once for all.
     *
     * @throws RuntimeException if it cannot be written as JSON
     */
    <T> Entry<T> entry(T ticket, C change);

    /** Sends a JSON array of changes; the results are in their order. */
    CompletionStage<List<R>> send(byte[] changes, boolean safeToRepeat);
}
