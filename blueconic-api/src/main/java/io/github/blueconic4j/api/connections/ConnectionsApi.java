package io.github.blueconic4j.api.connections;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Connections and their runs. */
@Path("/connections")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface ConnectionsApi {

    /**
     * Lists the connections: {@code GET /connections}, scope {@code read:connections}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which lists 10
     */
    @GET
    ConnectionPage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /** Reads one connection: {@code GET /connections/{connection}}, scope {@code read:connections}. */
    @GET
    @Path("/{connection}")
    Connection get(@PathParam("connection") String connection);

    /**
     * Lists the runs of a batch connection: {@code GET /connections/{connection}/runs}, scope {@code read:connections}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which lists 10
     */
    @GET
    @Path("/{connection}/runs")
    ConnectionRunPage listRuns(
            @PathParam("connection") String connection,
            @QueryParam("startIndex") Long startIndex,
            @QueryParam("count") Long count);
}
