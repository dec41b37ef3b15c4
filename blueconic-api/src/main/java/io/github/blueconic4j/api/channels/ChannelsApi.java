package io.github.blueconic4j.api.channels;

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

/** Websites, apps and other channels. */
@Path("/channels")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface ChannelsApi {

    /**
     * Lists the channels: {@code GET /channels}, scope {@code read:channels}.
     *
     * @param startIndex index of the first one to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null leaves it to BlueConic, which names no default
     */
    @GET
    ChannelPage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /**
     * Reads one channel with everything that BlueConic has on it: {@code GET /channels/{channelId}}, scope
     * {@code read:channels}.
     */
    @GET
    @Path("/{channelId}")
    Channel get(@PathParam("channelId") String channelId);
}
