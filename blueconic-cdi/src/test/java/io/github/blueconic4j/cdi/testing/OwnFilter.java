package io.github.blueconic4j.cdi.testing;

import java.net.URI;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** A filter of the application's own: sends a header, and the call itself elsewhere when the test says so. */
public final class OwnFilter implements ClientRequestFilter {

    public static volatile URI elsewhere;

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle("X-Own", "yes");
        if (elsewhere != null) {
            request.setUri(elsewhere.resolve("/rest/v2/segments"));
        }
    }
}
