package io.github.blueconic4j.api.urlmappings;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Shortened URLs and tracking pixels. BlueConic cannot list them. */
@Path("/urlmappings")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface UrlMappingsApi {

    /** Creates a URL mapping: {@code POST /urlmappings}, scope {@code write:url-mappings}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    UrlMapping create(UrlMappingUpdate mapping);

    /** Reads a URL mapping: {@code GET /urlmappings/{id}}, scope {@code read:url-mappings}. */
    @GET
    @Path("/{id}")
    UrlMapping get(@PathParam("id") String id);

    /**
     * Replaces a URL mapping as a whole: {@code PUT /urlmappings/{id}}, scope {@code write:url-mappings}. Start from
     * {@link UrlMappingUpdate#from} to change a part of it.
     *
     * @param id the same id as in the mapping
     */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    UrlMapping update(@PathParam("id") String id, UrlMappingUpdate mapping);
}
