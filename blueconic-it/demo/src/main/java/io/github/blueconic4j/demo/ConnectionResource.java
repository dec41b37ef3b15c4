package io.github.blueconic4j.demo;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.cdi.token.TokenSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/connection")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionResource {

    @Inject
    @ConfigProperty(name = "blueconic.url")
    String url;

    @Inject
    @ConfigProperty(name = "blueconic.grant", defaultValue = "client-credentials")
    String grant;

    @Inject
    TokenSource tokens;

    @GET
    public Connection get() {
        try {
            return new Connection(host(url), grant, tokens.get() != null, null);
        } catch (BlueConicException failure) {
            return new Connection(host(url), grant, false, failure.getMessage());
        } catch (IllegalStateException none) {
            return new Connection(host(url), grant, false, "none is used");
        }
    }

    static String host(String url) {
        return URI.create(url.contains("://") ? url : "https://" + url).getAuthority();
    }
}
