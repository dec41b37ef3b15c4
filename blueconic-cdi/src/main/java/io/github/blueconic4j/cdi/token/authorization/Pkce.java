package io.github.blueconic4j.cdi.token.authorization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Proof Key for Code Exchange, RFC 7636, and the random values of a flow. */
final class Pkce {

    private static final int BYTES = 32;

    private Pkce() {}

    /** 256 bits of chance in 43 characters: a code verifier (section 4.1), a state, a cookie. */
    static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    /** The challenge for a verifier, method {@code S256} (section 4.2). */
    static String challenge(String verifier) {
        return encode(sha256(verifier));
    }

    /** What may be stored of a value that only its holder is to know. */
    static String hash(String value) {
        return encode(sha256("blueconic\n" + value));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this JVM has no SHA-256", broken);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
