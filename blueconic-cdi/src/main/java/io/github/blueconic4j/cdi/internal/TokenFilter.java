package io.github.blueconic4j.cdi.internal;

import java.util.List;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.wire.Answers;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.token.AccessToken;

/** Adds the token of the tenant to the requests of a client that an application has built, if they go to the tenant. */
final class TokenFilter implements ClientRequestFilter, ClientResponseFilter {

    /** The last of all request filters: none after it can send the token elsewhere. */
    static final int PRIORITY = Integer.MAX_VALUE;

    private static final String TOKEN = TokenFilter.class.getName();
    private static final int UNAUTHORIZED = 401;

    private final TenantRuntime tenant;

    TokenFilter(TenantRuntime tenant) {
        this.tenant = tenant;
    }

    @Override
    public void filter(ClientRequestContext request) {
        boolean open = Answers.operation(request).filter(Operation::open).isPresent();
        if (tenant.tokens() == null || open) {
            return;
        }
        if (!tenant.config().isOrigin(request.getUri())) {
            throw new ConfigurationException(List.of("a call was about to go to another server than "
                    + tenant.config().key(ConfigKey.URL) + " names; nothing was sent"));
        }
        AccessToken token = tenant.tokens().get();
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, token.authorization());
        request.setProperty(TOKEN, token);
    }

    /** The next call gets another token than one that was refused. */
    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() == UNAUTHORIZED && request.getProperty(TOKEN) instanceof AccessToken refused) {
            tenant.tokens().invalidate(refused);
        }
    }
}
