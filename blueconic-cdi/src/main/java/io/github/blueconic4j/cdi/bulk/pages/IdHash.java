package io.github.blueconic4j.cdi.bulk.pages;

/** Eight bytes that tell an id from a million others; the same in every process and release, since checkpoints hold them. */
final class IdHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private IdHash() {}

    /** FNV-1a over the characters, mixed as at the end of MurmurHash3. */
    static long of(String id) {
        long hash = OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
