package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.UnreadableResponseException;

/**
 * An answer that did not come by way of a container's client; it is read as there.
 *
 * @param tokenRenewed whether, after a 401, there is another token to repeat the call with
 * @param maxSize as {@link ResponseSize} has it
 */
public record DirectAnswer(
        int status, Map<String, List<String>> headers, InputStream body, boolean tokenRenewed, long maxSize) {

    private static final Annotation[] NONE = {};

    /**
     * The value that the answer holds; null where the operation answers with none.
     *
     * @param uri of the request
     * @param type of the value; {@code Void} for none
     * @throws BlueConicException if the answer is no success, or cannot be read
     * @throws IOException if the connection broke while it was read
     */
    public Object read(Operation operation, URI uri, Type type) throws IOException {
        MultivaluedMap<String, String> all = all();
        Answers.describe(all, operation, uri, status, maxSize);
        boolean bodiless = type == Void.class;
        if (status >= 300 || (bodiless && holdsPage())) {
            throw ErrorMapper.of(Call.of(operation), status, all, body);
        }
        return bodiless ? null : new JsonBody().readFrom(Object.class, type, NONE, mediaType(), all, body);
    }

    /**
     * The text that the answer holds, which may be empty.
     *
     * @throws BlueConicException if the answer is no success, a page for people, larger than allowed or not UTF-8
     * @throws IOException if the connection broke while it was read
     */
    public String text(Call call) throws IOException {
        if (status >= 300 || holdsPage()) {
            throw ErrorMapper.of(call, status, all(), body);
        }
        AnswerText text = new AnswerText(body, maxSize);
        try {
            return text.all();
        } catch (IOException broken) {
            String why = text.refusal().orElse("an empty body");
            throw new UnreadableResponseException(call, status, header(HttpHeaders.CONTENT_TYPE), why);
        }
    }

    private MultivaluedMap<String, String> all() {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
        headers.forEach((name, values) -> all.put(known(name), List.copyOf(values)));
        if (tokenRenewed) {
            Answers.markTokenRenewed(all);
        }
        return all;
    }

    /** Header names come in any case, and are asked for in this one. */
    private static String known(String name) {
        for (String known : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.RETRY_AFTER)) {
            if (known.equalsIgnoreCase(name)) {
                return known;
            }
        }
        return name;
    }

    private String header(String name) {
        return all().getFirst(name);
    }

    /** What says that it is one and holds nothing is none; of what holds something nobody needs the first byte. */
    private boolean holdsPage() throws IOException {
        MediaType type = mediaType();
        return type != null && type.getSubtype().contains("html") && body.read() >= 0;
    }

    private MediaType mediaType() {
        String type = header(HttpHeaders.CONTENT_TYPE);
        try {
            return type == null ? null : MediaType.valueOf(type);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
