package io.github.blueconic4j.api.segments;

import java.util.List;

import jakarta.ws.rs.BeanParam;
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

/** Segments and the profiles in them. */
@Path("/segments")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface SegmentsApi {

    /** The id of the segment that holds every profile. */
    String ALL_VISITORS = "allvisitors";

    /**
     * Lists the segments: {@code GET /segments}, scope {@code read:segments}.
     *
     * @param startIndex index of the first segment to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic
     * @param filterTag lists only segments with at least one of these tags; null or empty lists all
     */
    @GET
    SegmentPage list(
            @QueryParam("startIndex") Long startIndex,
            @QueryParam("count") Long count,
            @QueryParam("filterTag") List<String> filterTag);

    /**
     * Lists the profiles of a segment: {@code GET /segments/{segment}/profiles}, scope {@code read:segments} (not
     * {@code read:profiles}). All pages:
     * {@code PagedList.byCursor(cursor -> segments.listProfiles(id, query.withCursor(cursor)))}. A page is held in
     * memory; some JSON parsers refuse pages of more than some thousand profiles. Safe to repeat unless the query
     * names an audience and notes profiles for it.
     *
     * @param segment its id; {@link #ALL_VISITORS} lists every profile
     */
    @GET
    @Path("/{segment}/profiles")
    SegmentProfilePage listProfiles(@PathParam("segment") String segment, @BeanParam SegmentProfileQuery query);
}
