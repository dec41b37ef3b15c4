package io.github.blueconic4j.cdi.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The bytes of a body that have arrived and are not read yet. Not safe for several threads. */
final class ArrivedBytes {

    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private int count;

    void add(List<ByteBuffer> arrived) {
        for (ByteBuffer piece : arrived) {
            if (piece.hasRemaining()) {
                pieces.add(piece);
                count += piece.remaining();
            }
        }
    }

    /** Returns how many bytes there were for the caller, at most {@code length}. */
    int take(byte[] bytes, int offset, int length) {
        int taken = 0;
        while (taken < length && !pieces.isEmpty()) {
            ByteBuffer piece = pieces.peek();
            int part = Math.min(length - taken, piece.remaining());
            piece.get(bytes, offset + taken, part);
            taken += part;
            if (!piece.hasRemaining()) {
                pieces.remove();
            }
        }
        count -= taken;
        return taken;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        pieces.clear();
        count = 0;
    }
}
