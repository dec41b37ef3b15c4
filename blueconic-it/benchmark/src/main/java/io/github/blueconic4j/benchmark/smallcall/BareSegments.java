package io.github.blueconic4j.benchmark.smallcall;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.segments.SegmentPage;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The peer: a MicroProfile REST client as an application declares it, with a token that never changes. */
@Path("/segments")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "bare")
@ClientHeaderParam(name = "Authorization", value = "Bearer recorded-token")
public interface BareSegments {

    @GET
    SegmentPage list(
            @QueryParam("startIndex") Long startIndex,
            @QueryParam("count") Long count,
            @QueryParam("filterTag") List<String> filterTag);
}
