package io.github.blueconic4j.cdi.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.api.wire.JsonRequirement;
import io.github.blueconic4j.cdi.call.CallListener;
import io.github.blueconic4j.cdi.client.ApiInterfaces;
import io.github.blueconic4j.cdi.client.ApiMethods;
import io.github.blueconic4j.cdi.client.Calls.Observers;
import io.github.blueconic4j.cdi.client.ContainerKeys;
import io.github.blueconic4j.cdi.client.Filters;
import io.github.blueconic4j.cdi.client.Listeners;
import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.config.TenantConfigReader;
import io.github.blueconic4j.cdi.config.TenantConfigs;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One runtime a tenant, made when the application starts, so that a wrong configuration fails the deployment. */
@ApplicationScoped
public class TenantRuntimes {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ConcurrentMap<Tenant, TenantRuntime> runtimes = new ConcurrentHashMap<>();

    /** Made at deployment, when the context class loader is that of the application. */
    private final Threads threads = new Threads(Thread.currentThread().getContextClassLoader());

    private final ApiMethods methods = new ApiMethods();
    private volatile Observers observers;

    private volatile Map<Tenant, TenantConfig> configs;

    @Inject
    FiredEvents events;

    @Inject
    TokenStores stores;

    @Inject
    @Any
    Instance<Object> beans;

    /** Keeps the clients that nothing injects: a container may remove beans that seem unused. */
    @Inject
    @RestClient
    Instance<Object> clients;

    /** What can fail for good fails here, so that the deployment does. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application, BeanManager container) {
        JsonRequirement.check();
        requireOwnClients(container);
        ContainerKeys.check(ConfigProvider.getConfig());
        tenants().forEach(this::get);
        runtimes.values().forEach(runtime -> {
            if (runtime.connection() != null) {
                runtime.connection().start();
            }
        });
    }

    /** A container that ignored the alternative would send calls by its own clients, without token and retries. */
    private static void requireOwnClients(BeanManager container) {
        List<String> missing = ApiInterfaces.ALL.stream()
                .filter(api -> container.getBeans(api, RestClient.LITERAL).stream()
                        .noneMatch(bean -> bean.getBeanClass() == ClientProducers.class))
                .map(Class::getSimpleName)
                .toList();
        if (!missing.isEmpty()) {
            throw new ConfigurationException(List.of("this server does not use the library's own clients of " + missing
                    + "; the class " + ClientProducers.class.getName() + " must be an enabled alternative"));
        }
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

    /** The application's own code that runs with each attempt, the same for all tenants. */
    private Observers observers() {
        Observers made = observers;
        if (made == null) {
            Filters filters = Filters.of(ConfigProvider.getConfig(), this::bean);
            made = new Observers(
                    filters,
                    new Listeners(beans.select(CallListener.class).stream().toList()));
            observers = made;
        }
        return made;
    }

    /** Null where there is not exactly one. */
    private Object bean(Class<?> type) {
        Instance<?> found = beans.select(type);
        return found.isResolvable() ? found.get() : null;
    }

    private TenantRuntime make(TenantConfig config) {
        return TenantRuntime.of(
                config,
                threads,
                events,
                config.authorizationCode().map(code -> stores.of(config)).orElse(null),
                methods,
                observers());
    }
}
