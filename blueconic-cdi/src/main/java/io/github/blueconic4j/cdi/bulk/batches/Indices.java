package io.github.blueconic4j.cdi.bulk.batches;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers, most of them next to each other. Not safe for use by several threads. */
final class Indices {

    /** Last number by first. */
    private final NavigableMap<Long, Long> ranges = new TreeMap<>();

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it did not
     */
    static Indices of(String text) {
        Indices indices = new Indices();
        for (String range : text.split(",", -1)) {
            int dash = range.indexOf('-');
            long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            indices.add(first, dash < 0 ? first : Long.parseLong(range.substring(dash + 1)));
        }
        return indices;
    }

    static Indices of(Collection<Long> numbers) {
        Indices indices = new Indices();
        numbers.forEach(number -> indices.add(number, number));
        return indices;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    boolean contains(long number) {
        Map.Entry<Long, Long> range = ranges.floorEntry(number);
        return range != null && range.getValue() >= number;
    }

    void addAll(Indices others) {
        others.ranges.forEach(this::add);
    }

    private void add(long first, long last) {
        long begin = first;
        long end = last;
        Map.Entry<Long, Long> before = ranges.floorEntry(first);
        if (before != null && before.getValue() >= first - 1) {
            begin = before.getKey();
            end = Math.max(end, before.getValue());
        }
        for (Map.Entry<Long, Long> next = ranges.ceilingEntry(begin);
                next != null && next.getKey() <= end + 1;
                next = ranges.ceilingEntry(begin)) {
            end = Math.max(end, next.getValue());
            ranges.remove(next.getKey());
        }
        ranges.put(begin, end);
    }

    void removeAll(Indices others) {
        others.ranges.forEach(this::remove);
    }

    private void remove(long first, long last) {
        Map.Entry<Long, Long> range = ranges.lowerEntry(last + 1);
        while (range != null && range.getValue() >= first) {
            ranges.remove(range.getKey());
            if (range.getKey() < first) {
                ranges.put(range.getKey(), first - 1);
            }
            if (range.getValue() > last) {
                ranges.put(last + 1, range.getValue());
            }
            range = ranges.lowerEntry(range.getKey());
        }
    }

    /** {@code 0-999,1004}. */
    @Override
    public String toString() {
        return ranges.entrySet().stream()
                .map(range -> range.getKey().equals(range.getValue())
                        ? range.getKey().toString()
                        : range.getKey() + "-" + range.getValue())
                .collect(Collectors.joining(","));
    }
}
