package io.github.blueconic4j.it.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.token.Grants;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An application that is connected by a human. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class ConnectedResource {

    @Inject
    @RestClient
    SegmentsApi segments;

    @Inject
    Grants grants;

    @GET
    @Path("segments")
    public Response segments() {
        try {
            return Response.ok(segments.list(0L, 1L, List.of()).totalResults()).build();
        } catch (BlueConicException failed) {
            return Response.status(503)
                    .entity(failed.getClass().getSimpleName())
                    .build();
        }
    }

    /** Calls BlueConic in a transaction that comes to nothing. */
    @GET
    @Path("rolled-back")
    @Transactional
    public Response rolledBack() {
        segments.list(0L, 1L, List.of());
        throw new IllegalStateException("the caller's transaction is rolled back");
    }

    @GET
    @Path("state")
    public String state() {
        return grants.get().toString();
    }
}
