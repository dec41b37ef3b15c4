package io.github.blueconic4j.api.recommendations;

import java.util.List;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Items of a store that suit a profile. */
@Path("/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface RecommendationsApi {

    /**
     * Recommends items: {@code POST /recommendations}, open, without a token. Each call counts as a view of the items
     * that it answers, unless the query says otherwise, so it is not repeated on its own.
     *
     * @param query never null
     * @param requests at least one, their ids all different
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Recommendations get(@BeanParam RecommendationQuery query, List<RecommendationRequest> requests);

    /**
     * As {@link #get}, but without a thread that waits, be it for a token, for the answer or between repeats. The stage fails with a
     * {@code BlueConicException} as cause, completes on a thread of this library, and cancelling it ends the call and its
     * repeats; a change may have been made then.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    CompletionStage<Recommendations> getAsync(
            @BeanParam RecommendationQuery query, List<RecommendationRequest> requests);
}
