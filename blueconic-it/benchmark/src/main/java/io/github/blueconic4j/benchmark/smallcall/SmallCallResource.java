package io.github.blueconic4j.benchmark.smallcall;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One small call inside the server, by either client. */
@Path("/small-call")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class SmallCallResource {

    @Inject
    @RestClient
    SegmentsApi injected;

    @Inject
    @RestClient
    BareSegments bare;

    @GET
    @Path("/injected")
    public String injected(@QueryParam("calls") int calls) {
        return CallMeter.measure(calls, () -> injected.list(0L, (long) CallMeter.SEGMENTS, List.of()))
                .toString();
    }

    @GET
    @Path("/bare")
    public String bare(@QueryParam("calls") int calls) {
        return CallMeter.measure(calls, () -> bare.list(0L, (long) CallMeter.SEGMENTS, List.of()))
                .toString();
    }
}
