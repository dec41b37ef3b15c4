package io.github.blueconic4j.api.profiles;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.ProfileChangeResult;
import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Profiles: reading one, finding some, and changing up to 1000 at once. The profiles of a segment, and with it all
 * profiles, are listed by {@code SegmentsApi}.
 */
@Path("/profiles")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface ProfilesApi {

    /** Reads the properties and segments of one profile, as {@link #get(String, ProfileQuery)} does with nothing set. */
    @GET
    @Path("/{profileId}")
    Profile get(@PathParam("profileId") String profileId);

    /**
     * Reads one profile: {@code GET /profiles/{profileId}}, scope {@code read:profiles}. A profile that was merged into
     * another may answer with {@link Profile#replacedBy()} and little else.
     *
     * @param query selects what to read. Clients of {@code RestClientBuilder} do not all take null: call
     *     {@link #get(String)} instead
     */
    @GET
    @Path("/{profileId}")
    Profile get(@PathParam("profileId") String profileId, @BeanParam ProfileQuery query);

    /** Reads the properties and segments of one profile, in the way of {@link #getAsync(String, ProfileQuery)}. */
    @GET
    @Path("/{profileId}")
    CompletionStage<Profile> getAsync(@PathParam("profileId") String profileId);

    /**
     * As {@link #get(String, ProfileQuery)}, but without a thread that waits, be it for a token, for the answer or between repeats. The stage fails with a
     * {@code BlueConicException} as cause, completes on a thread of this library, and cancelling it ends the call and its
     * repeats.
     */
    @GET
    @Path("/{profileId}")
    CompletionStage<Profile> getAsync(@PathParam("profileId") String profileId, @BeanParam ProfileQuery query);

    /**
     * Finds profiles by unique identifiers: {@code GET /profiles}, scope {@code read:profiles}. The answer has their
     * ids only.
     *
     * @throws io.github.blueconic4j.api.error.BlueConicHttpException with status 501 if a property is not indexed;
     *     it names those that were searched by
     */
    @GET
    ProfilePage search(@BeanParam ProfileSearch search);

    /** As {@link #search}, in the way of {@link #getAsync(String, ProfileQuery)}. */
    @GET
    CompletionStage<ProfilePage> searchAsync(@BeanParam ProfileSearch search);

    /** Creates, changes and deletes profiles, as {@link #apply(List, ConsentCheck)} does without a check of consent. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    List<ProfileChangeResult> apply(List<ProfileChange> changes);

    /**
     * Creates, changes and deletes profiles: {@code PUT /profiles}, scope {@code write:profiles}. Safe to repeat where
     * all of the changes are. The answer has one result for each change in their order; it is there even if none of
     * them was applied.
     *
     * @param changes at most 1000
     * @param consent {@link ConsentCheck#none()} applies changes without regard to consent, as {@link #apply(List)} does.
     *     Clients of {@code RestClientBuilder} do not all take null
     * @throws io.github.blueconic4j.api.error.TooManyEntriesException if there are more; the first 1000 were applied
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    List<ProfileChangeResult> apply(List<ProfileChange> changes, @BeanParam ConsentCheck consent);
}
