package io.github.blueconic4j.api.common;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Follows how deep JSON is nested while its bytes pass: JSON readers recurse, and what is nested deep enough overflows
 * their stack. UTF-8 keeps quotes and brackets apart from all other characters. Every byte of every answer passes
 * here, so eight of them are looked at in one step, as lanes of a {@code long} whose highest bits are marks.
 */
public final class Nesting {

    /** Deeper than this no answer is read. */
    public static final int MAX = 200;

    private static final VarHandle LANES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONE_EACH = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F * ONE_EACH;
    /** The only bit in which a square bracket differs from a brace. */
    private static final long SQUARE_TO_CURLY = 0x20 * ONE_EACH;

    private int depth;
    /** All bits within quotes, else none. */
    private long quoted;

    private boolean escaped;

    /** Whether the JSON is nested no deeper than allowed up to the end of these bytes, which follow the earlier ones. */
    public boolean allows(byte[] json, int from, int to) {
        for (int next = from; next < to && depth <= MAX; next += Long.BYTES) {
            boolean whole = to - next >= Long.BYTES;
            if (!whole || escaped || !passes((long) LANES.get(json, next))) {
                oneByOne(json, next, whole ? next + Long.BYTES : to);
            }
        }
        return depth <= MAX;
    }

    /** Leaves to the slow way what holds a backslash or may be too deep. */
    private boolean passes(long lanes) {
        long quotes = marks(lanes, '"');
        long within = quotes ^ (quotes << 8);
        within ^= within << 16;
        within ^= (within << 32) ^ quoted;
        long curly = lanes | SQUARE_TO_CURLY;
        int opened = Long.bitCount(marks(curly, '{') & ~within);
        if (marks(lanes, '\\') != 0 || depth + opened > MAX) {
            return false;
        }
        depth += opened - Long.bitCount(marks(curly, '}') & ~within);
        quoted = within >> 63;
        return true;
    }

    /** The highest bit of each lane that holds the character. */
    private static long marks(long lanes, char character) {
        long zero = lanes ^ (character * ONE_EACH);
        return ~(((zero & LOW_BITS) + LOW_BITS) | zero | LOW_BITS);
    }

    private void oneByOne(byte[] json, int from, int to) {
        for (int next = from; next < to && depth <= MAX; next++) {
            byte character = json[next];
            if (escaped) {
                escaped = false;
            } else if (character == '"') {
                quoted = ~quoted;
            } else if (quoted != 0) {
                escaped = character == '\\';
            } else if (character == '{' || character == '[') {
                depth++;
            } else if (character == '}' || character == ']') {
                depth--;
            }
        }
    }
}
