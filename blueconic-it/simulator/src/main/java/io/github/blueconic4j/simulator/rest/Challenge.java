package io.github.blueconic4j.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The code challenge of a request for a code, RFC 7636. Its method is PLAIN when none is named, as at BlueConic.
 *
 * @param method null when none was named
 */
record Challenge(String value, String method) {
    static final String S256 = "S256";
    private static final String PLAIN = "PLAIN";
    /** Of verifiers, and so of plain challenges; a hash is 43 of these, too. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    boolean isWellFormed() {
        return value != null
                && SHAPE.matcher(value).matches()
                && (method == null || method.equals(PLAIN) || method.equals(S256));
    }

    boolean isMetBy(String verifier) {
        return verifier != null
                && SHAPE.matcher(verifier).matches()
                && (S256.equals(method) ? s256(verifier) : verifier).equals(value);
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
