package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.config.TenantConfigReader;
import org.eclipse.microprofile.config.ConfigProvider;

/** One runtime a tenant, made when the application starts, so that a wrong configuration fails the deployment. */
@ApplicationScoped
public class TenantRuntimes {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ConcurrentMap<Tenant, TenantRuntime> runtimes = new ConcurrentHashMap<>();

    @Inject
    Threads threads;

    @Inject
    FiredEvents events;

    @Inject
    TokenStores stores;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        get(Tenant.DEFAULT);
        runtimes.values().forEach(runtime -> {
            if (runtime.connection() != null) {
                runtime.connection().start();
            }
        });
    }

    /** Before any bean is destroyed, while a refresh can still store its token. */
    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        runtimes.values().forEach(runtime -> runtime.stop(PATIENCE));
    }

    TenantRuntime get(Tenant tenant) {
        return runtimes.computeIfAbsent(tenant, this::make);
    }

    private TenantRuntime make(Tenant tenant) {
        TenantConfig config = new TenantConfigReader(ConfigProvider.getConfig()).read(tenant);
        return TenantRuntime.of(
                config,
                threads,
                events,
                config.authorizationCode().map(code -> stores.of(config)).orElse(null));
    }
}
