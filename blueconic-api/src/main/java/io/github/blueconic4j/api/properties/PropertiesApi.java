package io.github.blueconic4j.api.properties;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** What profiles and groups can have values of. */
@Path("/profileProperties")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface PropertiesApi {

    /**
     * Lists the properties of profiles or of groups: {@code GET /profileProperties}, scope
     * {@code read:profile-properties}.
     *
     * @param query never null; {@code PropertyQuery.builder().build()} lists the first 20 properties of profiles
     */
    @GET
    PropertyPage list(@BeanParam PropertyQuery query);

    /**
     * Reads a property of profiles or of groups: {@code GET /profileProperties/{propertyId}}, scope
     * {@code read:profile-properties}.
     */
    @GET
    @Path("/{propertyId}")
    Property get(@PathParam("propertyId") String propertyId);

    /**
     * Creates a property or replaces it as a whole: {@code PUT /profileProperties/{propertyId}}, scope
     * {@code write:profile-properties}. Start from {@link PropertyUpdate#from} to change an existing one.
     *
     * @param propertyId the same id as in the property
     * @throws io.github.blueconic4j.api.error.InvalidRequestException also if the property belongs to a plugin
     */
    @PUT
    @Path("/{propertyId}")
    @Consumes(MediaType.APPLICATION_JSON)
    Property update(@PathParam("propertyId") String propertyId, PropertyUpdate property);

    /**
     * Deletes a property and answers what it was: {@code DELETE /profileProperties/{propertyId}}, scope
     * {@code write:profile-properties}.
     */
    @DELETE
    @Path("/{propertyId}")
    Property delete(@PathParam("propertyId") String propertyId);
}
