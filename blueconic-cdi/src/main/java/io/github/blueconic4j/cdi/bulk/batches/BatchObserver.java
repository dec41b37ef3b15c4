package io.github.blueconic4j.cdi.bulk.batches;

import java.util.List;

/**
 * Is told of all that is sent, and of what becomes of it, by any thread and by several at a time. What it throws from
 * {@link #decided} is lost.
 */
public interface BatchObserver<T, R> {

    /** These are about to be sent for the first time; they are not if this throws. */
    default void sending(List<Entry<T>> entries) {}

    /**
     * Once for every entry. Entries that share a key with one of these are not sent before this returns.
     */
    void decided(List<Decision<T, R>> decisions);
}
