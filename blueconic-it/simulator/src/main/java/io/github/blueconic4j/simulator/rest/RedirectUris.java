package io.github.blueconic4j.simulator.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where browsers may be sent back to: the URIs that are registered, letter by letter; without any, all of a loopback address. */
public final class RedirectUris {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> registered;

    public RedirectUris(Set<String> registered) {
        this.registered = Set.copyOf(registered);
    }

    /** Null when a browser can be sent there, else what is wrong. */
    public static String fault(String uri) {
        URI parsed = parsed(uri);
        if (parsed == null || !parsed.isAbsolute() || parsed.getHost() == null) {
            return "not an absolute URI";
        }
        return parsed.getRawFragment() == null ? null : "a URI with a fragment";
    }

    boolean accept(String uri) {
        if (uri == null || fault(uri) != null) {
            return false;
        }
        URI parsed = parsed(uri);
        return registered.isEmpty()
                ? SCHEMES.contains(parsed.getScheme()) && LOOPBACK.contains(parsed.getHost())
                : registered.contains(uri);
    }

    private static URI parsed(String uri) {
        try {
            return new URI(uri);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
