package io.github.blueconic4j.cdi.bulk.batches;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries that are not on their way yet, and what the next batches are made of them: in the order in which they came,
 * but that an entry waits while one that shares a key with it is in another batch, or waits before it. Not safe for use
 * by several threads.
 */
final class Backlog<T> {

    private final int maxEntries;
    private final int maxBytes;
    private final Deque<List<Entry<T>>> full = new ArrayDeque<>();
    private Deque<Entry<T>> waiting = new ArrayDeque<>();
    private List<Entry<T>> open = new ArrayList<>();
    private long openBytes;
    private long openSince = Long.MAX_VALUE;
    private int size;
    private long bytes;
    /** Keys of entries in batches that are closed, until they are decided, with their number. */
    private final Map<Key, Integer> busy = new HashMap<>();
    /** Keys of entries that wait. */
    private final Map<Key, Integer> held = new HashMap<>();

    Backlog(int maxEntries, int maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    int size() {
        return size;
    }

    long bytes() {
        return bytes;
    }

    void add(Entry<T> entry) {
        size++;
        bytes += entry.size();
        place(entry);
    }

    private void place(Entry<T> entry) {
        // of the array: the brackets, less the last comma
        boolean fits = open.isEmpty() || openBytes + entry.size() + 1 <= maxBytes;
        if (!fits && !blocked(entry)) {
            close();
        }
        if (blocked(entry)) {
            waiting.add(entry);
            entry.keys().forEach(key -> held.merge(key, 1, Integer::sum));
            return;
        }
        open.add(entry);
        openBytes += entry.size();
        openSince = Math.min(openSince, entry.number());
        if (open.size() == maxEntries) {
            close();
        }
    }

    private boolean blocked(Entry<T> entry) {
        return entry.keys().stream().anyMatch(key -> busy.containsKey(key) || held.containsKey(key));
    }

    private void close() {
        open.forEach(entry -> entry.keys().forEach(key -> busy.merge(key, 1, Integer::sum)));
        full.add(open);
        open = new ArrayList<>();
        openBytes = 0;
        openSince = Long.MAX_VALUE;
    }

    /**
     * The entries of the next batch; null when there is none.
     *
     * @param hurry up to which number entries wait for no more to go with them
     */
    List<Entry<T>> poll(long hurry) {
        if (full.isEmpty() && openSince <= hurry) {
            close();
        }
        List<Entry<T>> next = full.poll();
        if (next != null) {
            size -= next.size();
            next.forEach(entry -> bytes -= entry.size());
        }
        return next;
    }

    /** Entries of a batch are decided: those that waited for them may come next. */
    void release(Collection<Entry<T>> decided) {
        boolean waitedFor = false;
        for (Entry<T> entry : decided) {
            for (Key key : entry.keys()) {
                if (busy.merge(key, -1, Integer::sum) == 0) {
                    busy.remove(key);
                    waitedFor |= held.containsKey(key);
                }
            }
        }
        if (waitedFor) {
            Deque<Entry<T>> before = waiting;
            waiting = new ArrayDeque<>();
            held.clear();
            before.forEach(this::place);
        }
    }

    /** All entries, in order; none is left. */
    List<Entry<T>> clear() {
        List<Entry<T>> all = new ArrayList<>();
        while (!full.isEmpty()) {
            List<Entry<T>> closed = full.remove();
            closed.forEach(entry -> entry.keys().forEach(key -> busy.merge(key, -1, Integer::sum)));
            all.addAll(closed);
        }
        busy.values().removeIf(count -> count == 0);
        all.addAll(open);
        all.addAll(waiting);
        open = new ArrayList<>();
        openBytes = 0;
        openSince = Long.MAX_VALUE;
        waiting.clear();
        held.clear();
        size = 0;
        bytes = 0;
        return all;
    }
}
