package io.github.blueconic4j.it.application;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.segments.Segment;
import io.github.blueconic4j.api.segments.SegmentsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What an application does with our interfaces. */
@Path("/segments")
@RequestScoped
public class SegmentsResource {

    /** Lives as long as the class loader of the application. */
    static final ClientMarker MARKER = new ClientMarker();

    @Inject
    @RestClient
    SegmentsApi segments;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String first() {
        Segment first = segments.list(0L, 1L, List.of()).segments().get(0);
        return first.id() + " " + first.profileCount() + " " + first.creationDate();
    }

    static final class ClientMarker {}
}
