package io.github.blueconic4j.api.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
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

    private static final int MAX_RESULT_BYTES = 64 * 1024 * 1024;
    private static final Map<String, Type> RESULTS = Map.of(
            Operation.PROFILES_APPLY.toString(), ProfileChangeResult[].class,
            Operation.GROUPS_APPLY.toString(), GroupChangeResult[].class);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public BlueConicException toThrowable(Response response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Call call = Answers.call(headers);
        int status = response.getStatus();
        if (status < 400) {
            return new UnreadableResponseException(
                    call, status, response.getHeaderString("Content-Type"), "a redirect, which is not followed");
        }
        boolean bulk = status == 413 && RESULTS.containsKey(call.toString());
        byte[] body = body(response, bulk ? MAX_RESULT_BYTES : ErrorAnswer.MAX_BYTES);
        ErrorAnswer answer = ErrorAnswer.read(status, response.getHeaderString("Retry-After"), body);
        return bulk
                ? new TooManyEntriesException(call, answer, results(call, body))
                : exception(call, answer, Answers.tokenRenewed(headers));
    }

    private static BlueConicException exception(Call call, ErrorAnswer answer, boolean tokenRenewed) {
        return switch (answer.status()) {
            case 400 -> new InvalidRequestException(call, answer);
            case 401 -> new BlueConicHttpException(call, answer, tokenRenewed);
            case 403 -> new PermissionDeniedException(call, answer, scope(call));
            case 404 -> new ResourceNotFoundException(call, answer);
            case 408, 503 -> new TemporarilyUnavailableException(call, answer);
            case 429 -> new TooManyRequestsException(call, answer);
            default -> new BlueConicHttpException(call, answer);
        };
    }

    /** Empty where the body is not the list of results that it should be: the 413 counts more than its body. */
    private static List<ChangeResult> results(Call call, byte[] body) {
        try {
            ChangeResult[] results =
                    (ChangeResult[]) BlueConicJson.read(RESULTS.get(call.toString()), new ByteArrayInputStream(body));
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

    private static byte[] body(Response response, int limit) {
        try (InputStream body = response.readEntity(InputStream.class)) {
            return body == null ? new byte[0] : body.readNBytes(limit);
        } catch (IOException | ProcessingException | IllegalStateException cut) {
            return new byte[0];
        }
    }
}
