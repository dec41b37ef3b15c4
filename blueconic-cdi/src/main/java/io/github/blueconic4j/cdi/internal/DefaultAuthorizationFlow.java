package io.github.blueconic4j.cdi.internal;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationRequest;

/** The flow that applications inject: that of the default tenant. */
@ApplicationScoped
public class DefaultAuthorizationFlow implements AuthorizationFlow {

    @Inject
    TenantRuntimes tenants;

    @Override
    public AuthorizationRequest begin(String returnPath) {
        return flow().begin(returnPath);
    }

    @Override
    public String complete(Map<String, List<String>> parameters, String browser) {
        return flow().complete(parameters, browser);
    }

    @Override
    public boolean revoke() {
        return flow().revoke();
    }

    private AuthorizationFlow flow() {
        return tenants.get(Tenant.DEFAULT).requireConnection();
    }
}
