package io.github.blueconic4j.api.wire;

import java.nio.charset.StandardCharsets;

/** Percent-encodes ids and parameters for a request URI (RFC 3986). */
public final class UriText {

    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    private UriText() {}

    /**
     * Encodes an id as one path segment. No character of it is left that a server or proxy reads as part of the path.
     *
     * @param parameter the name of the path parameter, for the message
     * @throws IllegalArgumentException if it is null, blank, {@code .} or {@code ..}
     */
    public static String id(String parameter, Object id) {
        return encode(check(parameter, id));
    }

    static String check(String parameter, Object id) {
        if (!(id instanceof String text) || text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(
                    parameter + " must be an id: not null, not blank, not \".\" and not \"..\"");
        }
        return text;
    }

    /** Encodes all characters but letters and digits of ASCII and {@code - . _ ~}; a space becomes {@code %20}. */
    public static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return encode(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return text;
    }

    static String encode(byte[] utf8) {
        StringBuilder encoded = new StringBuilder(utf8.length * 3);
        for (byte b : utf8) {
            if (isUnreserved((char) b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || UNRESERVED.indexOf(c) >= 0;
    }
}
