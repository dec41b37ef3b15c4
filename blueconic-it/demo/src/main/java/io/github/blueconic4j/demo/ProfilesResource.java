package io.github.blueconic4j.demo;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.profiles.ConsentCheck;
import io.github.blueconic4j.api.profiles.Profile;
import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.api.profiles.ProfilePage;
import io.github.blueconic4j.api.profiles.ProfilePart;
import io.github.blueconic4j.api.profiles.ProfileQuery;
import io.github.blueconic4j.api.profiles.ProfileSearch;
import io.github.blueconic4j.api.profiles.ProfilesApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProfilesResource {

    @Inject
    @RestClient
    ProfilesApi profiles;

    @GET
    @Path("/{id}")
    public Profile get(@PathParam("id") String id) {
        return profiles.get(
                id, ProfileQuery.builder().expand(ProfilePart.TIMELINE).build());
    }

    @GET
    @Path("/{id}/async")
    public CompletionStage<Profile> getAsync(@PathParam("id") String id) {
        return profiles.getAsync(
                id, ProfileQuery.builder().expand(ProfilePart.TIMELINE).build());
    }

    @PUT
    @Path("/{id}/{property}")
    @Consumes(MediaType.TEXT_PLAIN)
    public ProfileChangeResult set(@PathParam("id") String id, @PathParam("property") String property, String value) {
        ProfileChange change =
                ProfileChange.updateOnly().profileId(id).set(property, value).build();
        return profiles.apply(List.of(change), ConsentCheck.none()).get(0);
    }

    @GET
    public ProfilePage search(@QueryParam("property") String property, @QueryParam("value") String value) {
        return profiles.search(ProfileSearch.where(property, value));
    }
}
