package io.github.blueconic4j.cdi.internal;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Priorities;
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
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.UserAgent;

/** Sends the tenant's token with a call, to the tenant alone, and reports a token that was refused. */
final class Authorization implements ClientRequestFilter, ClientResponseFilter {

    /**
     * Last of all request filters: one of the application's own that came later could send the token elsewhere. And
     * among the last that see an answer, behind those of the interfaces.
     */
    static final Map<Class<?>, Integer> PRIORITIES =
            Map.of(ClientRequestFilter.class, Integer.MAX_VALUE, ClientResponseFilter.class, Priorities.AUTHENTICATION);

    private static final String USED = Authorization.class.getName();

    private final TenantRuntime tenant;

    Authorization(TenantRuntime tenant) {
        this.tenant = tenant;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.USER_AGENT, UserAgent.of(tenant.config()));
        TokenManager tokens = tenant.tokens();
        if (tokens == null || Answers.operation(request).filter(Operation::open).isPresent()) {
            return;
        }
        if (!tenant.config().isOrigin(request.getUri())) {
            throw new ConfigurationException(List.of("a call was about to go to another server than "
                    + tenant.config().key(ConfigKey.URL) + " names, without its token; leave the base URI to it"));
        }
        AccessToken token = tokens.get();
        request.setProperty(USED, token);
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, token.authorization());
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() == 401 && request.getProperty(USED) instanceof AccessToken refused) {
            Answers.markTokenRenewed(response.getHeaders(), tenant.tokens().refuse(refused));
        }
    }
}
