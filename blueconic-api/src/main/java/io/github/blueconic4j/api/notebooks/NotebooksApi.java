package io.github.blueconic4j.api.notebooks;

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

/** Notebooks and their runs. */
@Path("/notebooks")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface NotebooksApi {

    /**
     * Lists the notebooks: {@code GET /notebooks}, scope {@code read:notebooks}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which lists 20
     */
    @GET
    NotebookPage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /** Reads one notebook: {@code GET /notebooks/{notebook}}, scope {@code read:notebooks}. */
    @GET
    @Path("/{notebook}")
    Notebook get(@PathParam("notebook") String notebook);

    /**
     * Lists the runs of a notebook: {@code GET /notebooks/{notebook}/runs}, scope {@code read:notebooks}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which lists 20
     */
    @GET
    @Path("/{notebook}/runs")
    NotebookRunPage listRuns(
            @PathParam("notebook") String notebook,
            @QueryParam("startIndex") Long startIndex,
            @QueryParam("count") Long count);
}
