package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.config.TenantConfigReader;
import io.github.blueconic4j.cdi.config.TenantConfigs;
import org.eclipse.microprofile.config.ConfigProvider;

/** One runtime a tenant, made when the application starts, so that a wrong configuration fails the deployment. */
@ApplicationScoped
public class TenantRuntimes {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ConcurrentMap<Tenant, TenantRuntime> runtimes = new ConcurrentHashMap<>();

    private final Threads threads = new Threads();

    private final BuiltClients built = new BuiltClients();

    private volatile Map<Tenant, TenantConfig> configs;

    @Inject
    FiredEvents events;

    @Inject
    TokenStores stores;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        tenants().forEach(this::get);
        runtimes.values().forEach(runtime -> {
            if (runtime.connection() != null) {
                runtime.connection().start();
            }
        });
    }

    /** Before any bean is destroyed, while a refresh can still store its token, and what writers hold can still be sent. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        runtimes.values().forEach(runtime -> runtime.writers().endIntake());
        runtimes.values().forEach(runtime -> runtime.writers().drain());
        runtimes.values().forEach(runtime -> runtime.stop(PATIENCE));
    }

    @PreDestroy
    void stopThreads() {
        threads.stop();
    }

    TenantRuntime get(Tenant tenant) {
        return runtimes.computeIfAbsent(tenant, this::make);
    }

    BuiltClients built() {
        return built;
    }

    /** Those that are configured, the default one first. */
    Set<Tenant> tenants() {
        return configs().keySet();
    }

    /** Read once: what changes later, but for secrets, needs a restart. */
    private Map<Tenant, TenantConfig> configs() {
        Map<Tenant, TenantConfig> read = configs;
        if (read == null) {
            read = TenantConfigs.read(ConfigProvider.getConfig());
            configs = read;
        }
        return read;
    }

    private TenantRuntime make(Tenant tenant) {
        TenantConfig config = configs().get(tenant);
        if (config == null && tenant.equals(Tenant.DEFAULT)) {
            // says what is missing of it
            config = new TenantConfigReader(ConfigProvider.getConfig()).read(tenant);
        }
        if (config == null) {
            throw new IllegalArgumentException("there is no tenant " + tenant + "; configured are " + tenants());
        }
        return make(config);
    }

    private TenantRuntime make(TenantConfig config) {
        return TenantRuntime.of(
                config,
                threads,
                events,
                config.authorizationCode().map(code -> stores.of(config)).orElse(null),
                built);
    }
}
