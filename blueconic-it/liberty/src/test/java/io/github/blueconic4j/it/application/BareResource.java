package io.github.blueconic4j.it.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An application with a MicroProfile REST client and nothing of ours: what a server leaves behind anyway. */
@Path("/segments")
@RequestScoped
public class BareResource {

    /** Lives as long as the class loader of the application. */
    static final BareMarker MARKER = new BareMarker();

    @Inject
    @RestClient
    BareClient client;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String requests() {
        return client.requests();
    }

    @Path("/_control/requests")
    @RegisterRestClient(configKey = "bare")
    public interface BareClient {

        @GET
        @Produces(MediaType.APPLICATION_JSON)
        String requests();
    }

    static final class BareMarker {}
}
