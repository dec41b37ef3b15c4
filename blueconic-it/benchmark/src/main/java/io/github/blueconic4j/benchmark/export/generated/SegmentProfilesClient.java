package io.github.blueconic4j.benchmark.export.generated;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/** The operation as openapi-generator makes it: a page comes as one object. */
@Path("/segments")
@ClientHeaderParam(name = "Authorization", value = "Bearer recorded-token")
public interface SegmentProfilesClient {

    @GET
    @Path("/{segment}/profiles")
    @Produces(MediaType.APPLICATION_JSON)
    SegmentProfiles getProfiles(
            @PathParam("segment") String segment,
            @QueryParam("count") Integer count,
            @QueryParam("expand") List<String> expand);
}
