package io.github.blueconic4j.cdi.tenant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.blueconic4j.api.common.BlueConicJson;

/** A call to a path below {@code /rest/v2}, see {@link UntypedApi}. */
public final class UntypedCall {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern TEMPLATE = Pattern.compile("(/([A-Za-z0-9_~-][A-Za-z0-9._~-]*|\\{\\w+}))+");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final String method;
    private final String pathTemplate;
    private final String path;
    private final String json;
    private final boolean safeToRepeat;

    private UntypedCall(Builder builder) {
        method = builder.method;
        pathTemplate = builder.pathTemplate;
        path = builder.path + builder.query;
        json = builder.json;
        safeToRepeat = builder.safeToRepeat;
    }

    /** As {@link #of} with {@code GET}. */
    public static Builder get(String pathTemplate, String... ids) {
        return of("GET", pathTemplate, ids);
    }

    /**
     * Ids may hold any character, and arrive as they are.
     *
     * @param method {@code GET}, {@code HEAD}, {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}
     * @param pathTemplate such as {@code /things/{thing}/parts}, without a query; it stands in exceptions
     * @param ids one for each parameter in braces, in their order
     * @throws IllegalArgumentException if one of these is none of what it should be
     */
    public static Builder of(String method, String pathTemplate, String... ids) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("method must be one of " + METHODS);
        }
        if (pathTemplate == null || !TEMPLATE.matcher(pathTemplate).matches()) {
            throw new IllegalArgumentException(
                    "pathTemplate must be like /things/{thing}, below /rest/v2, with the ids as"
                            + " parameters in braces and without a query");
        }
        return new Builder(method, pathTemplate, path(pathTemplate, ids));
    }

    private static String path(String template, String... ids) {
        Matcher parameter = PARAMETER.matcher(template);
        StringBuilder path = new StringBuilder();
        int count = 0;
        while (parameter.find()) {
            if (count < ids.length) {
                parameter.appendReplacement(path, Matcher.quoteReplacement(id(parameter.group(1), ids[count])));
            }
            count++;
        }
        if (count != ids.length) {
            throw new IllegalArgumentException(
                    "the path has " + count + " parameters, but there are " + ids.length + " ids");
        }
        return parameter.appendTail(path).toString();
    }

    private static String id(String parameter, String id) {
        if (id == null || id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(
                    parameter + " must be an id: not null, not blank, not \".\" and not \"..\"");
        }
        return encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    public String method() {
        return method;
    }

    public String pathTemplate() {
        return pathTemplate;
    }

    /** Path and query as they are sent, below {@code /rest/v2}. */
    public String path() {
        return path;
    }

    /** The body; empty for none. */
    public Optional<String> json() {
        return Optional.ofNullable(json);
    }

    /** Whether an attempt of unknown outcome may be followed by another. */
    public boolean safeToRepeat() {
        return safeToRepeat;
    }

    /** Without ids, query and body. */
    @Override
    public String toString() {
        return "UntypedCall[" + method + " " + pathTemplate + "]";
    }

    /** Not safe for use by several threads. */
    public static final class Builder {

        private final String method;
        private final String pathTemplate;
        private final String path;
        private String query = "";
        private String json;
        private boolean safeToRepeat;

        private Builder(String method, String pathTemplate, String path) {
            this.method = method;
            this.pathTemplate = pathTemplate;
            this.path = path;
            this.safeToRepeat = method.equals("GET") || method.equals("HEAD");
        }

        /** Adds a parameter, once for each value; none for no values. */
        public Builder query(String name, Object... values) {
            StringJoiner all = new StringJoiner("&", query.isEmpty() ? "?" : query + "&", "").setEmptyValue(query);
            for (Object value : values) {
                all.add(encoded(name) + "=" + encoded(value.toString()));
            }
            query = all.toString();
            return this;
        }

        /**
         * Sends a body.
         *
         * @param value what is written as JSON: a type of this library, a {@code JsonValue}, or what else JSON-B knows
         */
        public Builder body(Object value) {
            if (method.equals("GET") || method.equals("HEAD")) {
                throw new IllegalArgumentException(method + " has no body");
            }
            json = BlueConicJson.write(value);
            return this;
        }

        /**
         * Allows to send the call again when it is unknown whether BlueConic has acted on it, since that changes nothing
         * more. Only {@code GET} and {@code HEAD} are without it.
         */
        public Builder safeToRepeat() {
            safeToRepeat = true;
            return this;
        }

        public UntypedCall build() {
            return new UntypedCall(this);
        }
    }
}
