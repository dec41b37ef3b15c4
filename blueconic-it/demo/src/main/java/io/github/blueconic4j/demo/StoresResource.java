package io.github.blueconic4j.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.stores.StorePage;
import io.github.blueconic4j.api.stores.StoresApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/stores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoresResource {

    @Inject
    @RestClient
    StoresApi stores;

    @GET
    public StorePage list(
            @QueryParam("startIndex") @DefaultValue("0") long startIndex,
            @QueryParam("count") @DefaultValue("100") long count) {
        return stores.list(startIndex, count);
    }
}
