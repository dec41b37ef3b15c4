package io.github.blueconic4j.it.application;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A client of an application's own, with the container's HTTP client and nothing of ours. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "plain")
public interface PlainClient {

    @GET
    @Path("channels")
    String channels(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @GET
    @Path("segments")
    String segments(@HeaderParam(HttpHeaders.AUTHORIZATION) String token);

    @PUT
    @Path("profiles")
    String changeProfiles(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, byte[] changes);

    @POST
    @Path("urlmappings")
    String createUrlMapping(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, byte[] mapping);

    @DELETE
    @Path("profileProperties/{id}")
    String deleteProperty(@HeaderParam(HttpHeaders.AUTHORIZATION) String token, @PathParam("id") String id);
}
