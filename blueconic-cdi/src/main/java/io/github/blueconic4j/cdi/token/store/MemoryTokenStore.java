package io.github.blueconic4j.cdi.token.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.token.GrantKey;

/** Keeps everything in this process, and forgets it with it. */
public final class MemoryTokenStore implements TokenStore {

    private static final long FIRST_MILLIS = 1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<GrantKey, StoredEntry> grants = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Timing timing;
    private final long start;

    public MemoryTokenStore(Timing timing) {
        this.timing = timing;
        this.start = timing.nanoTime();
    }

    @Override
    public void check() {
        // there is nothing that could be missing
    }

    @Override
    public Optional<StoredEntry> find(GrantKey key) {
        lock.lock();
        try {
            return Optional.ofNullable(grants.get(key))
                    .map(entry -> new StoredEntry(entry.grant(), entry.version(), now()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean put(GrantKey key, long version, LongFunction<StoredGrant> change) {
        lock.lock();
        try {
            StoredEntry current = grants.get(key);
            if ((current == null ? 0 : current.version()) != version) {
                return false;
            }
            long now = now();
            grants.put(key, new StoredEntry(change.apply(now), version + 1, now));
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void add(PendingAuthorization pending, Duration life) {
        lock.lock();
        try {
            long now = now();
            waiting.values().removeIf(other -> other.until() <= now);
            waiting.put(pending.id(), new Waiting(pending, now + life.toMillis()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<PendingAuthorization> take(String id) {
        lock.lock();
        try {
            long now = now();
            return Optional.ofNullable(waiting.remove(id))
                    .filter(found -> found.until() > now)
                    .map(Waiting::pending);
        } finally {
            lock.unlock();
        }
    }

    /** Never 0, which means that there is no time. */
    private long now() {
        return FIRST_MILLIS + TimeUnit.NANOSECONDS.toMillis(timing.nanoTime() - start);
    }

    private record Waiting(PendingAuthorization pending, long until) {}
}
