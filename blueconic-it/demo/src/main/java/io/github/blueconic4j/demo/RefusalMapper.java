package io.github.blueconic4j.demo;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An argument that this library refuses before it asks BlueConic. */
@Provider
public class RefusalMapper implements ExceptionMapper<IllegalArgumentException> {

    @Override
    public Response toResponse(IllegalArgumentException refusal) {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Failure(refusal.getMessage()))
                .build();
    }
}
