package io.github.blueconic4j.benchmark;

import java.net.URI;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

import io.github.blueconic4j.api.profiles.ProfilesApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An application that injects this library's beans, in a CDI container on the plain JVM. */
public final class PlainApplication implements AutoCloseable {

    /** What CDI says of itself is no figure; held, so that it stays as it is set. */
    private static final Logger LOG = Logger.getLogger("org.jboss");

    private final Config config;
    private final SeContainer container;

    private PlainApplication(Map<String, String> settings) {
        config = new SmallRyeConfigBuilder()
                .forClassLoader(PlainApplication.class.getClassLoader())
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(settings, "the benchmark", 500))
                .build();
        ConfigProviderResolver.instance().registerConfig(config, PlainApplication.class.getClassLoader());
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(SegmentsApi.class, ProfilesApi.class)
                .initialize();
    }

    /** Starts with one tenant, which gives tokens to any client, and exports without gzip. */
    public static PlainApplication start(URI tenant, String clientId, String clientSecret) {
        // a tenant that packs while it is measured would be the limit of every figure
        return start(tenant, clientId, clientSecret, false);
    }

    /**
     * @param gzip whether exports ask for packed pages
     */
    public static PlainApplication start(URI tenant, String clientId, String clientSecret, boolean gzip) {
        LOG.setLevel(Level.WARNING);
        return new PlainApplication(Map.of(
                "blueconic.url",
                tenant.toString(),
                "blueconic.client-id",
                clientId,
                "blueconic.client-secret",
                clientSecret,
                "blueconic.bulk.gzip",
                Boolean.toString(gzip)));
    }

    public static PlainApplication start(RecordedAnswers tenant) {
        return start(tenant.url(), "benchmark", "benchmark");
    }

    public <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** As it is injected. */
    public <T> T client(Class<T> api) {
        return container.select(api, RestClient.LITERAL).get();
    }

    @Override
    public void close() {
        container.close();
        ConfigProviderResolver.instance().releaseConfig(config);
    }
}
