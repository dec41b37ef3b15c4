package io.github.blueconic4j.demo;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.common.PagedList;
import io.github.blueconic4j.api.stores.Store;
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
    public List<Store> list() {
        return PagedList.of(100, stores::list).stream().toList();
    }
}
