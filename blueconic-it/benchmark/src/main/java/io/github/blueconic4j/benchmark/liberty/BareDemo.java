package io.github.blueconic4j.benchmark.liberty;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The peer of the demo: what it answers, by bare MicroProfile REST clients, one for each that the demo injects. */
public final class BareDemo {

    private BareDemo() {}

    @ApplicationPath("/api")
    public static class BareDemoApplication extends Application {}

    @Path("/segments")
    @RegisterRestClient(configKey = "bare")
    public interface BareSegmentsClient {

        @GET
        String list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);

        @GET
        @Path("/{segment}/profiles")
        String listProfiles(
                @PathParam("segment") String segment,
                @QueryParam("cursor") String cursor,
                @QueryParam("count") Long count);
    }

    @Path("/profiles")
    @RegisterRestClient(configKey = "bare")
    public interface BareProfilesClient {

        @GET
        @Path("/{id}")
        String get(@PathParam("id") String id);

        @GET
        @Path("/{id}")
        CompletionStage<String> getAsync(@PathParam("id") String id);

        @PUT
        @Consumes(MediaType.APPLICATION_JSON)
        String apply(String changes);

        @GET
        String search(@QueryParam("property") String property, @QueryParam("value") String value);
    }

    @Path("/contentStores")
    @RegisterRestClient(configKey = "bare")
    public interface BareStoresClient {

        @GET
        String list(@QueryParam("startIndex") Long startIndex, @QueryParam("count") Long count);
    }

    @Path("/segments")
    @RequestScoped
    @Produces(MediaType.APPLICATION_JSON)
    public static class BareSegmentsResource {

        @Inject
        @RestClient
        BareSegmentsClient segments;

        @GET
        public String list(
                @QueryParam("startIndex") @DefaultValue("0") long startIndex,
                @QueryParam("count") @DefaultValue("100") long count) {
            return segments.list(startIndex, count);
        }

        @GET
        @Path("/{id}/profiles")
        public String profiles(
                @PathParam("id") String id,
                @QueryParam("cursor") String cursor,
                @QueryParam("count") @DefaultValue("20") long count) {
            return segments.listProfiles(id, cursor, count);
        }
    }

    @Path("/profiles")
    @RequestScoped
    @Produces(MediaType.APPLICATION_JSON)
    public static class BareProfilesResource {

        @Inject
        @RestClient
        BareProfilesClient profiles;

        @GET
        @Path("/{id}")
        public String get(@PathParam("id") String id) {
            return profiles.get(id);
        }

        @GET
        @Path("/{id}/async")
        public CompletionStage<String> getAsync(@PathParam("id") String id) {
            return profiles.getAsync(id);
        }

        @PUT
        @Consumes(MediaType.APPLICATION_JSON)
        public String apply(String changes) {
            return profiles.apply(changes);
        }

        @GET
        public String search(@QueryParam("property") String property, @QueryParam("value") String value) {
            return profiles.search(property, value);
        }
    }

    @Path("/stores")
    @RequestScoped
    @Produces(MediaType.APPLICATION_JSON)
    public static class BareStoresResource {

        @Inject
        @RestClient
        BareStoresClient stores;

        @GET
        public String list() {
            return stores.list(0L, 100L);
        }
    }
}
