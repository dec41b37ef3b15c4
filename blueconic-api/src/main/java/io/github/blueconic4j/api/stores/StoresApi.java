package io.github.blueconic4j.api.stores;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.api.wire.DeleteBody;
import io.github.blueconic4j.api.wire.DeleteWithBody;
import io.github.blueconic4j.api.wire.ErrorMapper;
import io.github.blueconic4j.api.wire.JsonBody;
import io.github.blueconic4j.api.wire.NoValueReader;
import io.github.blueconic4j.api.wire.PathIds;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Content and product stores and the items in them. */
@Path("/contentStores")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "blueconic")
@RegisterProvider(JsonBody.class)
@RegisterProvider(PathIds.class)
@RegisterProvider(Answers.class)
@RegisterProvider(ErrorMapper.class)
@RegisterProvider(NoValueReader.class)
@RegisterProvider(DeleteBody.class)
public interface StoresApi {

    /**
     * Lists the stores: {@code GET /contentStores}, scope {@code read:content_stores}.
     *
     * @param startIndex index of the first store to list, 0 for the first; null leaves it to BlueConic
     * @param count how many to list at most; null lists 20
     */
    @GET
    StorePage list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

    /**
     * Creates a store: {@code POST /contentStores}, scope {@code write:content_stores}. A repeated call creates
     * another one.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Store create(StoreUpdate store);

    /**
     * Changes what is set and leaves the rest: {@code PUT /contentStores/{contentStore}}, scope
     * {@code write:content_stores}.
     */
    @PUT
    @Path("/{contentStore}")
    @Consumes(MediaType.APPLICATION_JSON)
    Store update(@PathParam("contentStore") String contentStore, StoreUpdate store);

    /**
     * Lists items of a store: {@code GET /contentStores/{contentStore}/items}, scope {@code read:content_stores}.
     *
     * @param query never null; {@code StoreItemQuery.builder().build()} lists the first 20
     */
    @GET
    @Path("/{contentStore}/items")
    StoreItemPage listItems(@PathParam("contentStore") String contentStore, @BeanParam StoreItemQuery query);

    /**
     * Adds items and replaces those whose ids the store has, each as a whole:
     * {@code PUT /contentStores/{contentStore}/items}, scope {@code write:content_stores}.
     */
    @PUT
    @Path("/{contentStore}/items")
    @Consumes(MediaType.APPLICATION_JSON)
    void updateItems(@PathParam("contentStore") String contentStore, StoreItemUpdates items);

    /**
     * Deletes items: {@code DELETE /contentStores/{contentStore}/items/bulk}, scope {@code write:content_stores}.
     *
     * @param ids never null
     */
    @DeleteWithBody
    @Path("/{contentStore}/items/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    void deleteItems(@PathParam("contentStore") String contentStore, StoreItemIds ids);
}
