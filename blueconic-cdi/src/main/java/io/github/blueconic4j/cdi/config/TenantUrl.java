package io.github.blueconic4j.cdi.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people write for {@code blueconic.url}, made into the base of the REST API. */
final class TenantUrl {

    private static final String API = "/rest/v2";
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    private TenantUrl() {}

    /**
     * @return the base, ending in {@code /rest/v2}
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static URI base(String text) {
        URI url = parse(WITH_SCHEME.matcher(text).matches() ? text : "https://" + text);
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null) {
            throw new IllegalArgumentException("has no host");
        }
        if (url.getRawAuthority().endsWith(":") || url.getPort() == 0 || url.getPort() > 65535) {
            throw new IllegalArgumentException("has a colon without a port from 1 to 65535");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("must not hold a user or password");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("must not have a query or fragment");
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback(url.getHost()))) {
            throw new IllegalArgumentException("must begin with https (http is only for a loopback address)");
        }
        String path = strip(url.getRawPath());
        path = path.endsWith(API) ? strip(path.substring(0, path.length() - API.length())) : path;
        return parse(scheme + "://" + url.getRawAuthority() + path + API);
    }

    static boolean sameOrigin(URI a, URI b) {
        return a.getHost() != null
                && a.getHost().equalsIgnoreCase(b.getHost())
                && a.getScheme() != null
                && a.getScheme().equalsIgnoreCase(b.getScheme())
                && port(a) == port(b);
    }

    /** What is wrong with a redirect URI, RFC 6749 section 3.1.2; null when nothing is. */
    static String problemOfRedirect(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return "is not absolute";
        }
        if (uri.getRawFragment() != null) {
            return "must not have a fragment";
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https") || (scheme.equals("http") && loopback(uri.getHost()))
                ? null
                : "must begin with https (http is only for a loopback address)";
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("is no URL: " + wrong.getReason(), wrong);
        }
    }

    private static String strip(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static boolean loopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
