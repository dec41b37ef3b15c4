package io.github.blueconic4j.cdi.bulk.pages;

import java.util.ArrayList;
import java.util.List;

/** The hashes of the ids that were handed out of a page, in their order; only ever added to. */
final class HandedOut {

    private static final int FIRST_BLOCK = 1024;
    private static final int LARGEST_BLOCK = 64 * 1024;

    private final List<long[]> blocks = new ArrayList<>();
    private long[] last = {};
    private int filled;
    private int size;

    void add(long hash) {
        if (filled == last.length) {
            last = new long[Math.max(FIRST_BLOCK, Math.min(size, LARGEST_BLOCK))];
            blocks.add(last);
            filled = 0;
        }
        last[filled++] = hash;
        size++;
    }

    int size() {
        return size;
    }

    /** A copy of the first of them. */
    long[] first(int count) {
        long[] all = new long[count];
        int copied = 0;
        for (long[] block : blocks) {
            int part = Math.min(block.length, count - copied);
            System.arraycopy(block, 0, all, copied, part);
            copied += part;
        }
        return all;
    }
}
