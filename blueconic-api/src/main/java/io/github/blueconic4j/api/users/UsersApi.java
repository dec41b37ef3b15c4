package io.github.blueconic4j.api.users;

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

/** Users of BlueConic. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface UsersApi {

    /**
     * Lists the users: {@code GET /users}, scope {@code read:users}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which lists 20
     */
    @GET
    UserPage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /** Reads one user: {@code GET /users/{user}}, scope {@code read:users}. */
    @GET
    @Path("/{user}")
    User get(@PathParam("user") String user);
}
