package io.github.blueconic4j.api.common;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the text of a parameter through a REST client unchanged. REST clients encode parameters in different ways:
 * Jersey takes braces for a template, Jersey and Apache CXF take {@code %20} for text that is encoded already, and some
 * leave a slash as it is. Carried text consists of letters, digits, {@code -} and {@code _} only; a request filter of
 * this library restores it.
 */
public final class CarriedText {

    private static final HexFormat HEX = HexFormat.of();
    /** Random, so that no text of the application can look as if it were carried. */
    private static final String MARK = "_" + HEX.toHexDigits(new SecureRandom().nextLong()) + "-";

    private static final Pattern CARRIED = Pattern.compile(MARK + "([0-9a-f]*)_");
    private static final Pattern CHANGED_BY_CLIENTS = Pattern.compile("[{}%]");

    private CarriedText() {}

    /** Returns the carried form of the text, which is never null. */
    public static String carry(String text) {
        return MARK + HEX.formatHex(text.getBytes(StandardCharsets.UTF_8)) + "_";
    }

    /** Returns the carried form if a client would change the text, else the text itself; null stays null. */
    static String carryIfNeeded(String text) {
        return text != null && CHANGED_BY_CLIENTS.matcher(text).find() ? carry(text) : text;
    }

    /** Returns the text with its carried parts restored. */
    public static String restore(String text) {
        return restore(text, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns the text with its carried parts restored, each passed through {@code encode}. */
    public static String restore(String text, Function<byte[], String> encode) {
        if (!text.contains(MARK)) {
            return text;
        }
        Matcher carried = CARRIED.matcher(text);
        return carried.replaceAll(part -> Matcher.quoteReplacement(encode.apply(HEX.parseHex(part.group(1)))));
    }
}
