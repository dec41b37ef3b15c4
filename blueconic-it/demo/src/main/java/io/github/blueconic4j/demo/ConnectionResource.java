package io.github.blueconic4j.demo;

import java.net.URI;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.ReauthorizationRequiredException;
import io.github.blueconic4j.cdi.token.GrantState;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.Grants;
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

    @Inject
    Grants grants;

    @GET
    public Connection get() {
        String problem = problem();
        GrantStatus status = grants.get();
        boolean held = status.state()
                .filter(state -> state == GrantState.ACTIVE || state == GrantState.INFLIGHT)
                .isPresent();
        return new Connection(
                host(url),
                grant,
                problem == null || held,
                status.state().map(GrantState::name).orElse(null),
                status.age().map(Duration::toSeconds).orElse(null),
                status.expiresIn().map(Duration::toSeconds).orElse(null),
                status.lastError().orElse(null),
                problem);
    }

    /** Gets a token, if there is none, to see whether it can be had. */
    private String problem() {
        if (grant.equals("none")) {
            return null;
        }
        try {
            tokens.get();
            return null;
        } catch (ReauthorizationRequiredException needed) {
            return needed.error();
        } catch (BlueConicException failure) {
            return failure.getMessage();
        }
    }

    static String host(String url) {
        return URI.create(url.contains("://") ? url : "https://" + url).getAuthority();
    }
}
