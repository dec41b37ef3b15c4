package io.github.blueconic4j.it.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.channels.ChannelPage;
import io.github.blueconic4j.api.channels.ChannelsApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Returns a page of ours as README.md shows it: the server or the application's own library writes its JSON. */
@Path("/channels")
@RequestScoped
public class ChannelsResource {

    @Inject
    @RestClient
    ChannelsApi channels;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ChannelPage list() {
        return channels.list(0L, 100L);
    }
}
