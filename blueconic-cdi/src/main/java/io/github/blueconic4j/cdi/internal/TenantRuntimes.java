package io.github.blueconic4j.cdi.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfigReader;
import org.eclipse.microprofile.config.ConfigProvider;

/** One runtime a tenant, made when the application starts, so that a wrong configuration fails the deployment. */
@ApplicationScoped
public class TenantRuntimes {

    private final ConcurrentMap<Tenant, TenantRuntime> runtimes = new ConcurrentHashMap<>();

    @Inject
    Threads threads;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        get(Tenant.DEFAULT);
    }

    TenantRuntime get(Tenant tenant) {
        return runtimes.computeIfAbsent(
                tenant, t -> TenantRuntime.of(new TenantConfigReader(ConfigProvider.getConfig()).read(t), threads));
    }
}
