package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.TokenSource;

/** The token source that applications inject: that of the default tenant. */
@ApplicationScoped
public class DefaultTokenSource implements TokenSource {

    @Inject
    TenantRuntimes tenants;

    @Override
    public AccessToken get() {
        return tokens().get();
    }

    @Override
    public CompletionStage<AccessToken> getAsync() {
        return tokens().getAsync();
    }

    @Override
    public void invalidate(AccessToken refused) {
        tokens().invalidate(refused);
    }

    private TokenSource tokens() {
        return tenants.get(Tenant.DEFAULT).requireTokens();
    }
}
