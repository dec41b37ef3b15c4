package io.github.blueconic4j.demo;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.BlueConicHttpException;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.api.error.ResourceNotFoundException;
import io.github.blueconic4j.api.error.TemporarilyUnavailableException;
import io.github.blueconic4j.api.error.TooManyRequestsException;

/** Passes on what the caller of the demo can act on; everything else is a bad gateway. */
@Provider
public class FailureMapper implements ExceptionMapper<BlueConicException> {

    @Override
    public Response toResponse(BlueConicException failure) {
        return Response.status(status(failure))
                .type(MediaType.APPLICATION_JSON)
                .entity(new Failure(failure.getMessage()))
                .build();
    }

    private static int status(BlueConicException failure) {
        if (failure instanceof InvalidRequestException || failure instanceof ResourceNotFoundException) {
            return ((BlueConicHttpException) failure).status();
        }
        if (failure instanceof TemporarilyUnavailableException || failure instanceof TooManyRequestsException) {
            return 503;
        }
        if (failure instanceof ReauthorizationRequiredException) {
            return 409;
        }
        return failure instanceof BlueConicHttpException http && http.status() == 501 ? 501 : 502;
    }
}
