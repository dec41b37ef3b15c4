package io.github.blueconic4j.cdi.token.authorization;

import java.util.regex.Pattern;

/** Where a browser goes when all is done: a path of this server, never another site. */
public final class ReturnPath {

    private static final int LONGEST = 2000;
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private ReturnPath() {}

    /**
     * The same path.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static String check(String path) {
        if (path == null || path.length() > LONGEST || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "returnPath must be a path of the application: one slash, then no blank, backslash or other host");
        }
        return path;
    }
}
