package io.github.blueconic4j.cdi.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import io.github.blueconic4j.api.channels.ChannelsApi;
import io.github.blueconic4j.api.interactionevents.InteractionEventsApi;
import io.github.blueconic4j.api.interactions.InteractionsApi;
import io.github.blueconic4j.api.segments.SegmentsApi;
import io.github.blueconic4j.cdi.bulk.DryRun;
import io.github.blueconic4j.cdi.bulk.GroupExporter;
import io.github.blueconic4j.cdi.bulk.GroupImporter;
import io.github.blueconic4j.cdi.bulk.ProfileImporter;
import io.github.blueconic4j.cdi.bulk.ProfileWriter;
import io.github.blueconic4j.cdi.bulk.ProfileWriters;
import io.github.blueconic4j.cdi.bulk.SegmentExporter;
import io.github.blueconic4j.cdi.tenant.Diagnosis;
import io.github.blueconic4j.cdi.tenant.Tenants;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.token.Grants;
import io.github.blueconic4j.cdi.token.TokenSource;
import io.github.blueconic4j.cdi.token.authorization.AuthorizationFlow;
import io.github.blueconic4j.simulator.SimulatedTenant;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An application that injects this library's clients, in a CDI container on the plain JVM. */
public final class Application implements AutoCloseable {

    private final Config config;
    private final SeContainer container;

    private Application(Map<String, String> settings, Class<?>... further) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        config = new SmallRyeConfigBuilder()
                .forClassLoader(loader)
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(settings, "the application's file", 100))
                .build();
        ConfigProviderResolver.instance().registerConfig(config, loader);
        try {
            container = SeContainerInitializer.newInstance()
                    .addBeanClasses(
                            Clients.class,
                            BatchProperties.class,
                            SegmentsApi.class,
                            ChannelsApi.class,
                            InteractionsApi.class,
                            InteractionEventsApi.class)
                    .addBeanClasses(further)
                    .initialize();
        } catch (RuntimeException failed) {
            ConfigProviderResolver.instance().releaseConfig(config);
            throw failed;
        }
    }

    /**
     * @param further beans of the application
     */
    public static Application start(Map<String, String> settings, Class<?>... further) {
        return new Application(settings, further);
    }

    /** What an application of this tenant has to say; may be changed. */
    public static Map<String, String> settings(SimulatedTenant tenant) {
        Map<String, String> settings = settings(tenant.url());
        settings.put("blueconic.client-id", tenant.clientId());
        settings.put("blueconic.client-secret", tenant.clientSecret());
        return settings;
    }

    /** The same with the authorization code flow, and a store that the further beans have. */
    public static Map<String, String> codeFlow(SimulatedTenant tenant, Path spill) {
        Map<String, String> settings = settings(tenant);
        settings.put("blueconic.grant", "authorization-code");
        settings.put("blueconic.redirect-uri", "http://localhost:9080/blueconic/callback");
        settings.put("blueconic.token-store", "bean");
        settings.put("blueconic.token-store.key", "k1:" + Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("blueconic.token-store.spill-directory", spill.toString());
        return settings;
    }

    public static Map<String, String> settings(URI url) {
        return new TreeMap<>(Map.of(
                "blueconic.url", url.toString(),
                "blueconic.client-id", "my-client",
                "blueconic.client-secret", Settings.SECRET,
                "blueconic.retry.min-delay", "PT0.01S",
                "blueconic.retry.max-delay", "PT0.02S"));
    }

    /** A client as it is injected; its interface is among the further beans. */
    public <T> T client(Class<T> api) {
        return container.select(api, RestClient.LITERAL).get();
    }

    /** What a batch container makes of {@code ref} and properties in a job. */
    public <T> T artefact(Class<T> type, Map<String, String> properties) {
        container.select(BatchProperties.class).get().ofNext(properties);
        String name = type.getAnnotation(Named.class).value();
        return type.cast(container.select(NamedLiteral.of(name)).get());
    }

    /** One of the further beans. */
    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    public Clients clients() {
        return container.select(Clients.class).get();
    }

    @Override
    public void close() {
        container.close();
        ConfigProviderResolver.instance().releaseConfig(config);
    }

    /** A bean of the application. */
    @ApplicationScoped
    public static class Clients {

        @Inject
        @RestClient
        SegmentsApi segments;

        @Inject
        @RestClient
        ChannelsApi channels;

        @Inject
        @RestClient
        InteractionsApi interactions;

        @Inject
        @RestClient
        InteractionEventsApi interactionEvents;

        @Inject
        TokenSource tokens;

        @Inject
        AuthorizationFlow authorization;

        @Inject
        Tenants tenants;

        @Inject
        UntypedApi untyped;

        @Inject
        Grants grants;

        @Inject
        Diagnosis diagnosis;

        @Inject
        SegmentExporter segmentExporter;

        @Inject
        GroupExporter groupExporter;

        @Inject
        DryRun dryRun;

        @Inject
        ProfileWriter writer;

        @Inject
        ProfileWriters writers;

        @Inject
        ProfileImporter profileImporter;

        @Inject
        GroupImporter groupImporter;

        public ProfileImporter profileImporter() {
            return profileImporter;
        }

        public GroupImporter groupImporter() {
            return groupImporter;
        }

        public SegmentsApi segments() {
            return segments;
        }

        public ChannelsApi channels() {
            return channels;
        }

        public InteractionsApi interactions() {
            return interactions;
        }

        public InteractionEventsApi interactionEvents() {
            return interactionEvents;
        }

        public AuthorizationFlow authorization() {
            return authorization;
        }

        public UntypedApi untyped() {
            return untyped;
        }

        public Tenants tenants() {
            return tenants;
        }

        public Grants grants() {
            return grants;
        }

        public Diagnosis diagnosis() {
            return diagnosis;
        }

        public SegmentExporter segmentExporter() {
            return segmentExporter;
        }

        public GroupExporter groupExporter() {
            return groupExporter;
        }

        public DryRun dryRun() {
            return dryRun;
        }

        public ProfileWriter writer() {
            return writer;
        }

        public ProfileWriters writers() {
            return writers;
        }

        public TokenSource tokens() {
            return tokens;
        }
    }
}
