package io.github.blueconic4j.api.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.github.blueconic4j.api.common.CarriedText;
import io.github.blueconic4j.api.common.Operation;

/**
 * Lets every id in a path arrive as that id, and every {@linkplain CarriedText carried} text in a query as that text. Containers send {@code a/b} and {@code ..} as they are; here the finished
 * path is held against the template of the operation, and what stands in the place of an id is encoded anew, with
 * nothing left that a server or proxy could read as path.
 */
public final class PathIds implements ClientRequestFilter {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");

    /**
     * The id in a form that no container changes, to be handed to the method instead of the id. Only needed where a
     * path has two ids, and the first may hold a slash; the filter takes it back.
     *
     * @throws IllegalArgumentException if it is no id
     */
    public static String carry(String parameter, Object id) {
        return CarriedText.carry(UriText.check(parameter, id));
    }

    @Override
    public void filter(ClientRequestContext request) {
        Answers.operation(request).ifPresent(operation -> request.setUri(exact(operation, request.getUri())));
    }

    private static URI exact(Operation operation, URI uri) {
        String query = uri.getRawQuery();
        boolean asked = query != null && !query.isEmpty();
        String exact = operation.pathTemplate().contains("{") ? path(operation, uri) : uri.getRawPath();
        return uri.resolve(exact + (asked ? "?" + CarriedText.restore(query, UriText::encode) : ""));
    }

    private static String path(Operation operation, URI uri) {
        Matcher path = template(operation).matcher(uri.getRawPath());
        if (!path.matches()) {
            throw new IllegalArgumentException(operation + ": the path of the call does not fit the operation");
        }
        Matcher parameter = PARAMETER.matcher(operation.pathTemplate());
        StringBuilder exact = new StringBuilder(path.group(1));
        for (int id = 2; parameter.find(); id++) {
            parameter.appendReplacement(exact, Matcher.quoteReplacement(encode(parameter.group(1), path.group(id))));
        }
        return parameter.appendTail(exact).toString();
    }

    /** Of two ids the first ends at the first slash: {@link #carry} is there for those that hold one. */
    private static Pattern template(Operation operation) {
        String template = operation.pathTemplate();
        int last = template.lastIndexOf('{');
        return Pattern.compile("(.*?/rest/v2|.*?)"
                + PARAMETER.matcher(template.substring(0, last)).replaceAll("([^/]*)")
                + PARAMETER.matcher(template.substring(last)).replaceAll("(.*)"));
    }

    private static String encode(String parameter, String segment) {
        byte[] id = decode(CarriedText.restore(segment, UriText::encode));
        UriText.check(parameter, new String(id, StandardCharsets.UTF_8));
        return UriText.encode(id);
    }

    private static byte[] decode(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(segment.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
