package io.github.blueconic4j.cdi.bulk.batches;

import java.util.List;

/**
 * A change on its way, written already.
 *
 * @param <T> what its owner knows it by
 */
public final class Entry<T> {

    private final T ticket;
    private final byte[] json;
    private final List<Key> keys;
    private final boolean safeToRepeat;
    private final String identifier;
    private long number;
    private volatile boolean decided;

    /**
     * @param json the change as it is sent
     * @param keys what it shares with changes that must not overtake it
     * @param identifier what the result is to say; null for nothing
     */
    public Entry(T ticket, byte[] json, List<Key> keys, boolean safeToRepeat, String identifier) {
        this.ticket = ticket;
        this.json = json;
        this.keys = List.copyOf(keys);
        this.safeToRepeat = safeToRepeat;
        this.identifier = identifier;
    }

    public T ticket() {
        return ticket;
    }

    /** Not a copy. */
    public byte[] json() {
        return json;
    }

    public boolean safeToRepeat() {
        return safeToRepeat;
    }

    List<Key> keys() {
        return keys;
    }

    String identifier() {
        return identifier;
    }

    /** With the comma behind it. */
    int size() {
        return json.length + 1;
    }

    /** When it came. */
    long number() {
        return number;
    }

    void number(long count) {
        number = count;
    }

    boolean decided() {
        return decided;
    }

    void decide() {
        decided = true;
    }

    /** Without the change, which may hold personal data. */
    @Override
    public String toString() {
        return "Entry[" + json.length + " bytes]";
    }
}
