package io.github.blueconic4j.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.tenant.UntypedCall;

/** The release of BlueConic, from a document that no typed method reads. */
@Path("/release")
@RequestScoped
@Produces(MediaType.TEXT_PLAIN)
public class ReleaseResource {

    @Inject
    UntypedApi blueConic;

    @GET
    public String get() {
        UntypedCall call = UntypedCall.get("/openapi.json").build();
        JsonObject document = blueConic.call(call).json().asJsonObject();
        return document.getJsonObject("info").getString("version");
    }
}
