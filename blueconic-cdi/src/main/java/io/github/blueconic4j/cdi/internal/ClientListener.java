package io.github.blueconic4j.cdi.internal;

import jakarta.enterprise.inject.spi.CDI;

import io.github.blueconic4j.api.wire.GroupTypeKey;
import io.github.blueconic4j.api.wire.ResponseSize;
import io.github.blueconic4j.cdi.client.ApiInterfaces;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Makes a client that an application builds by {@code RestClientBuilder} a client of its tenant: it goes to the address of
 * the tenant and carries its token. In all other respects such a client is the container's.
 */
public final class ClientListener implements RestClientListener {

    /** A property of the builder that names the tenant; without it the tenant is the default one. */
    static final String TENANT = "blueconic.tenant";

    @Override
    public void onNewClient(Class<?> api, RestClientBuilder builder) {
        if (ApiInterfaces.ALL.stream().anyMatch(ours -> ours.isAssignableFrom(api))) {
            TenantRuntimes tenants = CDI.current().select(TenantRuntimes.class).get();
            Object tenant = builder.getConfiguration().getProperty(TENANT);
            configure(builder, tenants.get(tenant == null ? Tenant.DEFAULT : new Tenant(tenant.toString())));
        }
    }

    private static void configure(RestClientBuilder builder, TenantRuntime tenant) {
        TenantConfig config = tenant.config();
        builder.baseUri(config.base())
                .followRedirects(false)
                .property(GroupTypeKey.PROPERTY, config.groupTypeKey())
                .property(ResponseSize.PROPERTY, config.maxResponseSize())
                .register(new TokenFilter(tenant), TokenFilter.PRIORITY);
    }
}
