package io.github.blueconic4j.simulator.state;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes as the tenant shows them: MD5 in lower-case hexadecimal digits. They identify, they protect nothing. */
public final class Hashes {
    private Hashes() {}

    public static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks MD5", e);
        }
    }
}
