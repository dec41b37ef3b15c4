package io.github.blueconic4j.api.interactions;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is to be active on a page for a profile. No token is needed and none is sent. */
@Path("/interactions")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface InteractionsApi {

    /**
     * Lists the interactions of a page: {@code GET /interactions}, no scope.
     *
     * @param query what page and for whom, not null
     */
    @GET
    InteractionList list(@BeanParam InteractionQuery query);

    /**
     * As {@link #list}, but without a thread that waits, be it for a token, for the answer or between repeats. The stage fails with a
     * {@code BlueConicException} as cause, completes on a thread of this library, and cancelling it ends the call and its
     * repeats.
     */
    @GET
    CompletionStage<InteractionList> listAsync(@BeanParam InteractionQuery query);
}
