package io.github.blueconic4j.api.wire;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.github.blueconic4j.api.error.BlueConicException;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns every answer that is not a success into the exception that says what the caller can do. */
@Priority(Priorities.USER - 1000)
public final class ErrorMapper implements ResponseExceptionMapper<BlueConicException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300 || Answers.isPage(headers);
    }

    @Override
    public BlueConicException toThrowable(Response response) {
        InputStream body = body(response);
        try {
            return ResponseReader.failure(
                    Answers.head(response.getHeaders(), response.getStatus()),
                    body,
                    Answers.circumstances(response.getHeaders()));
        } finally {
            close(body);
        }
    }

    private static InputStream body(Response response) {
        try {
            InputStream body = response.readEntity(InputStream.class);
            return body == null ? InputStream.nullInputStream() : body;
        } catch (ProcessingException | IllegalStateException none) {
            return InputStream.nullInputStream();
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
