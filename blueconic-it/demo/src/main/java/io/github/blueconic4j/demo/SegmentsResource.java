package io.github.blueconic4j.demo;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.segments.SegmentPage;
import io.github.blueconic4j.api.segments.SegmentProfilePage;
import io.github.blueconic4j.api.segments.SegmentProfileQuery;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/segments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SegmentsResource {

    @Inject
    @RestClient
    SegmentsApi segments;

    @GET
    public SegmentPage list(
            @QueryParam("startIndex") @DefaultValue("0") long startIndex,
            @QueryParam("count") @DefaultValue("100") long count) {
        return segments.list(startIndex, count, List.of());
    }

    @GET
    @Path("/{id}/profiles")
    public SegmentProfilePage profiles(
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("count") @DefaultValue("20") long count) {
        SegmentProfileQuery query = SegmentProfileQuery.builder().count(count).build();
        return segments.listProfiles(id, query.withCursor(cursor));
    }
}
