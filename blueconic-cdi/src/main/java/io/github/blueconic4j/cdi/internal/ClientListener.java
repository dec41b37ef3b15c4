package io.github.blueconic4j.cdi.internal;

import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.spi.CDI;

import io.github.blueconic4j.api.common.Guarded;
import io.github.blueconic4j.api.error.ConfigurationException;
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
        builder.baseUri(config.base())
                .followRedirects(false)
                .connectTimeout(config.timeouts().connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.timeouts().firstByte().toMillis(), TimeUnit.MILLISECONDS)
                .property("blueconic." + ConfigKey.GROUPS_TYPE_KEY.suffix(), config.groupTypeKey())
                .register(new Authorization(tenant), Authorization.PRIORITIES)
                .register(new Gzip());
        config.proxy().ifPresent(proxy -> builder.proxyAddress(proxy.getHostString(), proxy.getPort()));
        config.trustStore().ifPresent(builder::trustStore);
        config.clientKey().ifPresent(key -> keyStore(builder, key.keyStore(), key.password()));
    }

    private static void keyStore(RestClientBuilder builder, KeyStore keys, String password) {
        builder.keyStore(keys, password);
    }
}
