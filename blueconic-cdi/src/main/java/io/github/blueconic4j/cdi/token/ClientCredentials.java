package io.github.blueconic4j.cdi.token;

import java.util.HashMap;
import java.util.Map;

import io.github.blueconic4j.cdi.config.TenantConfig;

/** The client credentials grant, RFC 6749 section 4.4: nothing is kept, the next token is asked for like the first. */
public final class ClientCredentials implements TokenAcquirer {

    private final TenantConfig config;
    private final TokenEndpoint endpoint;
    private final GrantEvents events;

    public ClientCredentials(TenantConfig config, TokenEndpoint endpoint, GrantEvents events) {
        this.config = config;
        this.endpoint = endpoint;
        this.events = events;
    }

    @Override
    public void acquire(TokenRequest request) {
        Map<String, String> fields = new HashMap<>();
        fields.put("grant_type", "client_credentials");
        config.scope().ifPresent(scope -> fields.put("scope", scope));
        TokenAnswer answer = endpoint.token(fields);
        request.publish(answer);
        events.refreshed(new TokenRefreshed(config.tenant().name(), answer.life()));
    }
}
