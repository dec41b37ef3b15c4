package io.github.blueconic4j.cdi.client;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Lets filters and listeners of the application add headers to a request, but for those that are not theirs. */
final class RequestHeaders {

    private static final System.Logger LOG = System.getLogger(RequestHeaders.class.getName());

    /** The library sets these, or the HTTP client, which refuses them from others. */
    private static final Set<String> OF_THE_LIBRARY = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "expect",
            "host",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    /** A token of RFC 9110 section 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]*");
    private static final int MOST_TOLD = 100;

    /** What the log has said already. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** A copy that can be changed, with names in any case. */
    static Map<String, List<String>> copy(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    static boolean isOfTheLibrary(String name) {
        return OF_THE_LIBRARY.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Sets a header, or leaves it out and says so once.
     *
     * @param source who wants it
     */
    void set(Map<String, List<String>> headers, Class<?> source, String name, List<String> values) {
        String why = why(name, values);
        if (why == null) {
            headers.put(name, List.copyOf(values));
        } else {
            tell(source, name, why);
        }
    }

    /** Null where the header may be set. */
    private static String why(String name, List<String> values) {
        if (name == null || !NAME.matcher(name).matches()) {
            return "its name is none of HTTP";
        }
        if (isOfTheLibrary(name)) {
            return "the library sets it";
        }
        boolean allowed = values.stream()
                .allMatch(value -> value != null && VALUE.matcher(value).matches());
        return allowed ? null : "its value has a character that is not allowed in HTTP, such as a line break";
    }

    private void tell(Class<?> source, String name, String why) {
        boolean shown = name != null && NAME.matcher(name).matches() && name.length() < MOST_TOLD;
        String header = shown ? name : "a header";
        if (told.size() < MOST_TOLD && told.add(source.getName() + " " + header + " " + why)) {
            LOG.log(
                    Level.WARNING,
                    "{0} sets {1} on requests to BlueConic. Requests go out without that: {2}. This is said once.",
                    source.getName(),
                    header,
                    why);
        }
    }
}
