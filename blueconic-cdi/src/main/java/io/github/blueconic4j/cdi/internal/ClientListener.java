package io.github.blueconic4j.cdi.internal;

import java.util.List;

import jakarta.enterprise.inject.spi.CDI;

import io.github.blueconic4j.api.common.Guarded;
import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.wire.ResponseSize;
import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Makes every client of this library's interfaces, injected or built, a client of its tenant. Not by configuration:
 * providers named there are lost when the application names some of its own.
 */
public final class ClientListener implements RestClientListener {

    /** A builder's property that says of which tenant its client is; the default one's otherwise. */
    static final String TENANT = "blueconic.tenant";
    /** A builder's property: the calls of its client are not sent, see {@link Recorder}. */
    static final String RECORDED = "blueconic.recorded";

    @Override
    public void onNewClient(Class<?> api, RestClientBuilder builder) {
        if (api.isAnnotationPresent(Guarded.class)) {
            TenantRuntimes tenants = CDI.current().select(TenantRuntimes.class).get();
            refuseRedirects(api);
            Object tenant = builder.getConfiguration().getProperty(TENANT);
            configure(builder, tenants.get(tenant == null ? Tenant.DEFAULT : new Tenant(tenant.toString())));
        }
    }

    /** Where the configuration asks for them, some containers do not let a builder say no. */
    private static void refuseRedirects(Class<?> api) {
        for (String client : List.of(api.getName(), "blueconic")) {
            String key = client + "/mp-rest/followRedirects";
            ConfigValue found = ConfigProvider.getConfig().getConfigValue(key);
            if (Boolean.parseBoolean(found.getValue())) {
                throw new ConfigurationException(List.of(key + " (from " + found.getSourceName()
                        + ") could send a token to another server than BlueConic; remove it"));
            }
        }
    }

    private static void configure(RestClientBuilder builder, TenantRuntime tenant) {
        TenantConfig config = tenant.config();
        boolean recorded = builder.getConfiguration().getProperty(RECORDED) != null;
        builder.baseUri(config.base())
                .followRedirects(false)
                .property("blueconic." + ConfigKey.GROUPS_TYPE_KEY.suffix(), config.groupTypeKey())
                .property(ResponseSize.PROPERTY, config.maxResponseSize())
                .register(recorded ? new Recorder(config) : new Sender(tenant), Sender.PRIORITY);
    }
}
