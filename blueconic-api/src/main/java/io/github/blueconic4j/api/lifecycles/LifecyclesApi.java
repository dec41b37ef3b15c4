package io.github.blueconic4j.api.lifecycles;

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

/** Lifecycles and their stages. */
@Path("/lifecycles")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface LifecyclesApi {

    /**
     * Lists the lifecycles: {@code GET /lifecycles}, scope {@code read:lifecycles}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which lists 20
     */
    @GET
    LifecyclePage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /** Reads one lifecycle: {@code GET /lifecycles/{lifecycle}}, scope {@code read:lifecycles}. */
    @GET
    @Path("/{lifecycle}")
    Lifecycle get(@PathParam("lifecycle") String lifecycle);
}
