package io.github.blueconic4j.api.plugins;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Plugins, installed or in the gallery. */
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
public interface PluginsApi {

    /**
     * Lists plugins: {@code GET /plugins}, scope {@code read:plugins}. For all pages:
     * {@code PagedList.of(100, (start, count) -> plugins.list(query.withPage(start, count)))}.
     *
     * @param query what to list, not null; {@code PluginQuery.builder().build()} lists what is installed
     */
    @GET
    PluginPage list(@BeanParam PluginQuery query);

    /** Reads one plugin: {@code GET /plugins/{plugin}}, scope {@code read:plugins}. */
    @GET
    @Path("/{plugin}")
    Plugin get(@PathParam("plugin") String plugin);
}
