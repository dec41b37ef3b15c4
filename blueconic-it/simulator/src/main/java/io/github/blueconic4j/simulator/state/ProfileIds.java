package io.github.blueconic4j.simulator.state;

import java.util.UUID;

/** Profile IDs made of seed and index, so that the index of an ID is known without a table. */
final class ProfileIds {
    /** Version 4 and variant 2 take six of the 128 bits. */
    private static final long VERSION_4 = 0x4000L;

    private static final long VARIANT_2 = 0x8000000000000000L;
    private static final long LOW_BITS = 0x3FFFFFFFFFFFFFFFL;
    /** An odd factor is invertible modulo any power of two. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final long INVERSE = inverse(FACTOR);

    private final long seed;
    private final long mask;

    ProfileIds(long seed) {
        this.seed = seed;
        this.mask = Dice.mix(seed) & LOW_BITS;
    }

    String idOf(long index) {
        long low = (((index * FACTOR) & LOW_BITS) ^ mask) | VARIANT_2;
        return new UUID(high(index), low).toString();
    }

    /** Below 0 when the ID was not made by {@link #idOf}. */
    long indexOf(String id) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return -1;
        }
        long index = (((uuid.getLeastSignificantBits() & LOW_BITS) ^ mask) * INVERSE) & LOW_BITS;
        return uuid.toString().equals(id) && idOf(index).equals(id) ? index : -1;
    }

    private long high(long index) {
        return (Dice.mix(seed * 31 + index) & 0xFFFFFFFFFFFF0FFFL) | VERSION_4;
    }

    /** Newton's iteration: each step doubles the number of correct bits. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
