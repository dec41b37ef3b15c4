package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.BlueConicJson;
import io.github.blueconic4j.api.common.ChangeResult;
import io.github.blueconic4j.api.common.GroupChangeResult;
import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.ErrorAnswer;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.PermissionDeniedException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyEntriesException;
import io.github.blueconic4j.api.error.TooManyRequestsException;
import io.github.blueconic4j.api.error.UnreadableResponseException;
import io.github.blueconic4j.api.models.ModelBinary;

/**
 * Turns a response into the value that its operation promises, or into the exception that says what the caller can do.
 * No other class does.
 */
public final class ResponseReader {

    private static final int REDIRECTION = 300;
    private static final int NOT_MODIFIED = 304;
    private static final String PAGE = "a page for people; something between here and BlueConic answered";

    private static final Map<Call, Type> RESULTS = Map.of(
            Call.of(Operation.PROFILES_APPLY), ProfileChangeResult[].class,
            Call.of(Operation.GROUPS_APPLY), GroupChangeResult[].class);

    private ResponseReader() {}

    /**
     * What else is known of a response.
     *
     * @param tokenRenewed whether, after a 401, there is another token to retry the call with
     * @param searchedBy the ids of the properties that profiles were searched by; empty for other operations
     */
    public record Circumstances(boolean tokenRenewed, List<String> searchedBy) {

        public static final Circumstances NONE = new Circumstances(false, List.of());
    }

    /**
     * Reads the value of a response.
     *
     * @param type of the value; {@code Void} for none
     * @return null for {@code Void} only
     * @throws BlueConicException if the response is not a success, or is not what the operation promises
     * @throws IOException if the connection broke while the body was read
     */
    public static Object read(ResponseHead head, Type type, InputStream body, Circumstances circumstances)
            throws IOException {
        if (type == ModelBinary.class && (head.status() < REDIRECTION || head.status() == NOT_MODIFIED)) {
            return modelBinary(head, body);
        }
        if (head.status() >= REDIRECTION || (type == Void.class && holdsPage(head, body))) {
            throw failure(head, body, circumstances);
        }
        return type == Void.class ? null : json(head, type, body);
    }

    /**
     * Reads a body as text, which may be empty.
     *
     * @throws BlueConicException if the response is not a success, a page for people, larger than allowed or not UTF-8
     * @throws IOException if the connection broke while the body was read
     */
    public static String text(ResponseHead head, InputStream body, Circumstances circumstances) throws IOException {
        if (head.status() >= REDIRECTION || holdsPage(head, body)) {
            throw failure(head, body, circumstances);
        }
        AnswerText text = new AnswerText(body, head.maxSize());
        try {
            return text.all();
        } catch (IOException broken) {
            throw unreadable(head, text.refusal().orElse("an empty body"));
        }
    }

    static Object json(ResponseHead head, Type type, InputStream body) throws IOException {
        if (head.html()) {
            throw unreadable(head, PAGE);
        }
        if (head.length() > head.maxSize()) {
            throw unreadable(head, ResponseSize.exceeded(head.maxSize()));
        }
        AnswerText text = new AnswerText(body, head.maxSize());
        Object value;
        try {
            value = BlueConicJson.read(type, text);
        } catch (IllegalArgumentException notThis) {
            throw unreadable(head, text.refusal().orElse(notThis.getMessage()));
        }
        if (value == null) {
            throw unreadable(head, text.refusal().orElse("null"));
        }
        return value;
    }

    /** Does not read the file; the caller does. */
    static ModelBinary modelBinary(ResponseHead head, InputStream body) throws IOException {
        String etag = hash(head.etag());
        if (head.status() == NOT_MODIFIED) {
            return new ModelBinary(etag, true, body);
        }
        if (head.text()) {
            throw unreadable(head, "a text instead of the file of a model");
        }
        PushbackInputStream peek = new PushbackInputStream(body);
        int first = peek.read();
        if (first < 0) {
            throw unreadable(head, "an empty body");
        }
        peek.unread(first);
        return new ModelBinary(etag, false, peek);
    }

    /** The hash alone, as BlueConic's query parameter and {@code modelHash} have it: without quotes and {@code W/}. */
    private static String hash(String etag) {
        if (etag == null) {
            return null;
        }
        String hash = etag.strip().replaceFirst("^W/", "").replace("\"", "");
        return hash.isEmpty() ? null : hash;
    }

    /** A response that says that it is HTML and has no body is no page. The first byte of a page is lost. */
    static boolean holdsPage(ResponseHead head, InputStream body) throws IOException {
        return head.html() && body.read() >= 0;
    }

    /**
     * Makes the exception of a response whose status is not a success, or that is an HTML page.
     *
     * @param body of which the beginning is read; a body that breaks off is as good as none
     */
    static BlueConicException failure(ResponseHead head, InputStream body, Circumstances circumstances) {
        if (head.status() < 400) {
            return unreadable(head, head.status() < REDIRECTION ? PAGE : "a redirect, which is not followed");
        }
        byte[] start = start(body);
        ErrorAnswer answer = ErrorAnswer.read(head.status(), head.retryAfter(), start);
        Call call = head.call();
        return switch (head.status()) {
            case 400 -> new InvalidRequestException(call, answer);
            case 401 -> new BlueConicHttpException(call, answer, circumstances.tokenRenewed());
            case 403 -> new PermissionDeniedException(call, answer, scope(call));
            case 404 -> new ResourceNotFoundException(call, answer);
            case 408, 503 -> new TemporarilyUnavailableException(call, answer);
            case 413 ->
                RESULTS.containsKey(call)
                        ? new TooManyEntriesException(call, answer, results(head, start, body))
                        : new BlueConicHttpException(call, answer);
            case 429 -> new TooManyRequestsException(call, answer);
            case 501 -> new BlueConicHttpException(call, answer, circumstances.searchedBy());
            default -> new BlueConicHttpException(call, answer);
        };
    }

    static UnreadableResponseException unreadable(ResponseHead head, String why) {
        return new UnreadableResponseException(head.call(), head.status(), head.contentType(), why);
    }

    /** The ids of the properties that a search names; ids of properties need no encoding. */
    public static List<String> searchedBy(Operation operation, URI uri) {
        if (operation != Operation.PROFILES_SEARCH || uri.getRawQuery() == null) {
            return List.of();
        }
        return Stream.of(uri.getRawQuery().split("&"))
                .filter(parameter -> parameter.startsWith("property="))
                .map(parameter -> parameter.substring("property=".length()))
                .toList();
    }

    /** Empty where the body is not the list of results that it should be: the 413 counts more than its body. */
    private static List<ChangeResult> results(ResponseHead head, byte[] start, InputStream rest) {
        InputStream body = new SequenceInputStream(new ByteArrayInputStream(start), rest);
        try {
            ChangeResult[] results =
                    (ChangeResult[]) BlueConicJson.read(RESULTS.get(head.call()), new AnswerText(body, head.maxSize()));
            boolean readable = results != null && !Arrays.asList(results).contains(null);
            return readable ? List.of(results) : List.of();
        } catch (IllegalArgumentException noList) {
            return List.of();
        }
    }

    private static String scope(Call call) {
        for (Operation operation : Operation.values()) {
            if (operation.method().equals(call.method())
                    && operation.pathTemplate().equals(call.pathTemplate())) {
                return operation.scope().orElse(null);
            }
        }
        return null;
    }

    private static byte[] start(InputStream body) {
        try {
            return body.readNBytes(ErrorAnswer.MAX_BYTES);
        } catch (IOException cut) {
            return new byte[0];
        }
    }
}
