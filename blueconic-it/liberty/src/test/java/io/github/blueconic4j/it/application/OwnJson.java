package io.github.blueconic4j.it.application;

import java.time.Instant;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an application wants its own JSON: none of BlueConic's could be read that way. */
@Path("/own")
@RequestScoped
public class OwnJson {

    @Context
    Providers providers;

    @GET
    @Path("/jackson")
    @Produces(MediaType.APPLICATION_JSON)
    public Own byJackson() {
        return new Own("1 May");
    }

    @GET
    @Path("/jsonb")
    @Produces(MediaType.TEXT_PLAIN)
    public String byJsonb() {
        return providers
                .getContextResolver(Jsonb.class, MediaType.APPLICATION_JSON_TYPE)
                .getContext(Dated.class)
                .toJson(new Dated(Instant.parse("2024-05-01T00:00:00Z")));
    }

    public record Own(@JsonProperty("by-jackson") String name) {}

    public record Dated(Instant creationDate) {}

    private static Jsonb awkward() {
        return JsonbBuilder.create(new JsonbConfig()
                .withPropertyNamingStrategy(PropertyNamingStrategy.UPPER_CAMEL_CASE)
                .withDateFormat("dd/MM/yyyy", Locale.UK));
    }

    @Provider
    public static class ServerJsonb implements ContextResolver<Jsonb> {

        @Override
        public Jsonb getContext(Class<?> type) {
            return awkward();
        }
    }

    /** For clients, by configuration. Not a bean: RESTEasy cannot register a resolver that is one. */
    public static class ClientJsonb implements ContextResolver<Jsonb> {

        @Override
        public Jsonb getContext(Class<?> type) {
            return awkward();
        }
    }
}
