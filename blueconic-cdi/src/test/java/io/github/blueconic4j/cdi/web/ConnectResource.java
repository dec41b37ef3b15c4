package io.github.blueconic4j.cdi.web;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;

/** The flow by hand, as docs/authentication.md shows it. */
@Path("/connect")
@RequestScoped
@RolesAllowed("admin")
public class ConnectResource {

    @Inject
    AuthorizationFlow flow;

    @GET
    public Response begin() {
        AuthorizationRequest begun = flow.begin("/settings");
        return Response.seeOther(begun.uri())
                .cookie(cookie(begun.id(), begun.browser(), 600))
                .build();
    }

    @GET
    @Path("/callback")
    public Response complete(
            @Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("state") @DefaultValue("") String state) {
        String id = AuthorizationRequest.id(state);
        Cookie cookie = headers.getCookies().get("connect-" + id);
        String path = flow.complete(uri.getQueryParameters(), cookie == null ? null : cookie.getValue());
        return Response.seeOther(URI.create(path)).cookie(cookie(id, "", 0)).build();
    }

    @POST
    @Path("/end")
    public String end() {
        return flow.revoke() ? "Disconnected." : "Disconnected here; BlueConic is asked again until it confirms.";
    }

    private static NewCookie cookie(String id, String value, int seconds) {
        return new NewCookie.Builder("connect-" + id)
                .value(value)
                .maxAge(seconds)
                .path("/api/connect/callback")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
