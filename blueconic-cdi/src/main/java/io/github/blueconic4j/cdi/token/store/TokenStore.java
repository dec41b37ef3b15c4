package io.github.blueconic4j.cdi.token.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

import io.github.blueconic4j.cdi.token.GrantKey;

/**
 * Keeps grants and pending authorizations, for all nodes of an application. What it is given to keep is encrypted
 * already, or a hash. An application that has its own store makes it a CDI bean and sets {@code blueconic.token-store=bean};
 * {@code TokenStoreContract}, in the jar with the
 * classifier {@code tests}, is a test of what is promised here:
 *
 * <ul>
 *   <li>{@link #put} and {@link #take} are atomic: of two nodes that call them at once with the same version or id, one
 *       succeeds.
 *   <li>What {@code put} has written when it returns true is durable, and is what every node finds from then on.
 *   <li>There is one clock, the store's: milliseconds since any fixed moment. No node's own clock matters.
 *   <li>Calls take part in no transaction of the caller, who is a thread of this library anyway.
 *   <li>A method that cannot do its work throws {@link TokenStoreException}. After one from {@code put} or {@code take}
 *       the caller assumes nothing of what was written, and reads again.
 * </ul>
 *
 * <p>Methods may block; none is called by a thread that only reads a token.
 */
public interface TokenStore {

    /** Called when the application starts: whether all is there that the other methods need. */
    void check();

    Optional<StoredEntry> find(GrantKey key);

    /**
     * Writes a grant if nobody has written it since.
     *
     * @param version that of the entry which was found; 0 to write where none was
     * @param change what to write, given the store's clock at the time of writing; may be called more than once, and is
     *     fast
     * @return whether it was written; false if the entry has another version by now
     */
    boolean put(GrantKey key, long version, LongFunction<StoredGrant> change);

    /**
     * Keeps an authorization that has begun; those whose life is over may be forgotten here.
     *
     * @param life for how long {@link #take} shall find it
     */
    void add(PendingAuthorization pending, Duration life);

    /** Removes it and hands it out, once; empty if it is unknown, taken already or expired on the store's clock. */
    Optional<PendingAuthorization> take(String id);
}
