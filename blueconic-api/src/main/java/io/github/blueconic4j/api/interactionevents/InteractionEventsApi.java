package io.github.blueconic4j.api.interactionevents;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.NoValueReader;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Counting of views, clicks and conversions. No token is needed and none is sent. */
@Path("/interactionEvents")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
@RegisterProvider(NoValueReader.class)
public interface InteractionEventsApi {

    /**
     * Counts an event: {@code POST /interactionEvents}, no scope. Not safe to repeat: each call counts again.
     *
     * @param event what happened, not null
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    void create(InteractionEvent event);

    /**
     * As {@link #create}, but without a thread that waits, be it for a token, for the answer or between repeats. The stage fails with a
     * {@code BlueConicException} as cause, completes on a thread of this library, and cancelling it ends the call and its
     * repeats; a change may have been made then.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    CompletionStage<Void> createAsync(InteractionEvent event);
}
