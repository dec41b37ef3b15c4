package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

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
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer that is no success into the exception that says what the caller can do. */
@Priority(Priorities.USER - 1000)
public final class ErrorMapper implements ResponseExceptionMapper<BlueConicException> {

    private static final Map<String, Type> RESULTS = Map.of(
            Operation.PROFILES_APPLY.toString(), ProfileChangeResult[].class,
            Operation.GROUPS_APPLY.toString(), GroupChangeResult[].class);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300 || Answers.isPage(headers);
    }

    @Override
    public BlueConicException toThrowable(Response response) {
        InputStream body = body(response);
        try {
            return of(Answers.call(response.getHeaders()), response.getStatus(), response.getHeaders(), body);
        } finally {
            close(body);
        }
    }

    /**
     * The exception that an answer is.
     *
     * @param headers with what {@link Answers} has added
     */
    static BlueConicException of(Call call, int status, MultivaluedMap<String, ?> headers, InputStream body) {
        byte[] start = start(body);
        if (status < 400) {
            String why = status < 300
                    ? "a page for people; something between here and BlueConic answered"
                    : "a redirect, which is not followed";
            return new UnreadableResponseException(call, status, text(headers, HttpHeaders.CONTENT_TYPE), why);
        }
        ErrorAnswer answer = ErrorAnswer.read(status, text(headers, HttpHeaders.RETRY_AFTER), start);
        return status == 413 && RESULTS.containsKey(call.toString())
                ? new TooManyEntriesException(call, answer, results(call, headers, start, body))
                : exception(call, answer, headers);
    }

    private static String text(MultivaluedMap<String, ?> headers, String name) {
        Object value = headers.getFirst(name);
        return value == null ? null : value.toString();
    }

    private static BlueConicException exception(Call call, ErrorAnswer answer, MultivaluedMap<String, ?> headers) {
        return switch (answer.status()) {
            case 400 -> new InvalidRequestException(call, answer);
            case 401 -> new BlueConicHttpException(call, answer, Answers.tokenRenewed(headers));
            case 403 -> new PermissionDeniedException(call, answer, scope(call));
            case 404 -> new ResourceNotFoundException(call, answer);
            case 408, 503 -> new TemporarilyUnavailableException(call, answer);
            case 429 -> new TooManyRequestsException(call, answer);
            case 501 -> new BlueConicHttpException(call, answer, Answers.propertyIds(headers));
            default -> new BlueConicHttpException(call, answer);
        };
    }

    /** Empty where the body is not the list of results that it should be: the 413 counts more than its body. */
    private static List<ChangeResult> results(
            Call call, MultivaluedMap<String, ?> headers, byte[] start, InputStream rest) {
        InputStream body = new SequenceInputStream(new ByteArrayInputStream(start), rest);
        try {
            ChangeResult[] results = (ChangeResult[])
                    BlueConicJson.read(RESULTS.get(call.toString()), new AnswerText(body, ResponseSize.of(headers)));
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

    private static InputStream body(Response response) {
        try {
            InputStream body = response.readEntity(InputStream.class);
            return body == null ? InputStream.nullInputStream() : body;
        } catch (ProcessingException | IllegalStateException none) {
            return InputStream.nullInputStream();
        }
    }

    private static byte[] start(InputStream body) {
        try {
            return body.readNBytes(ErrorAnswer.MAX_BYTES);
        } catch (IOException cut) {
            return new byte[0];
        }
    }

    /** What was read before the connection broke stays true. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException cut) {
            // nothing is left to read
        }
    }
}
