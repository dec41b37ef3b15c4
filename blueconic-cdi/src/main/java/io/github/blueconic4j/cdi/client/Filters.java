package io.github.blueconic4j.cdi.client;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseFilter;

import io.github.blueconic4j.api.error.ConfigurationException;
import org.eclipse.microprofile.config.Config;

/**
 * The filters that the application configures in the way of MicroProfile REST Client: the key
 * {@code blueconic/mp-rest/providers}, or that of one interface, names classes. They are made once, when the application is
 * deployed.
 */
public final class Filters {

    private static final System.Logger LOG = System.getLogger(Filters.class.getName());
    private static final String PROVIDERS = "/mp-rest/providers";

    private final Map<Class<?>, ClientFilters> ofInterfaces = new HashMap<>();
    private final ClientFilters ofAll;
    private final RequestHeaders allowed = new RequestHeaders();

    private Filters(Config config, Function<Class<?>, Object> instances) {
        Map<String, Provider> known = new HashMap<>();
        Map<String, ClientFilters> read = new HashMap<>();
        Function<String, ClientFilters> reader = client -> filters(config, client, known, instances);
        this.ofAll = read.computeIfAbsent("blueconic", reader);
        for (Class<?> api : ApiInterfaces.ALL) {
            boolean own = config.getOptionalValue(api.getName() + PROVIDERS, String.class)
                    .filter(names -> !names.isBlank())
                    .isPresent();
            ofInterfaces.put(api, own ? read.computeIfAbsent(api.getName(), reader) : ofAll);
        }
    }

    /**
     * Makes the configured filters.
     *
     * @param instances gives a bean of a class, or null where there is none
     * @throws ConfigurationException if a class cannot be loaded or made
     */
    public static Filters of(Config config, Function<Class<?>, Object> instances) {
        return new Filters(config, instances);
    }

    /**
     * The filters of one interface.
     *
     * @param api null for calls that belong to none
     */
    ClientFilters of(Class<?> api) {
        return api == null ? ofAll : ofInterfaces.getOrDefault(api, ofAll);
    }

    private ClientFilters filters(
            Config config, String client, Map<String, Provider> known, Function<Class<?>, Object> instances) {
        Set<String> names = new LinkedHashSet<>(
                config.getOptionalValues(client + PROVIDERS, String.class).orElse(List.of()));
        List<Prioritised> all = new ArrayList<>();
        for (String name : names) {
            if (!name.isBlank()) {
                Provider provider =
                        known.computeIfAbsent(name.strip(), type -> Provider.of(type, client + PROVIDERS, instances));
                all.add(new Prioritised(provider.instance(), priority(config, client, provider)));
            }
        }
        all.sort(Comparator.comparingInt(Prioritised::priority));
        List<ClientRequestFilter> requests = of(all.stream(), ClientRequestFilter.class);
        all.sort(Comparator.comparingInt(Prioritised::priority).reversed());
        return new ClientFilters(requests, of(all.stream(), ClientResponseFilter.class), allowed);
    }

    private static <F> List<F> of(Stream<Prioritised> all, Class<F> type) {
        return all.map(Prioritised::filter)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static int priority(Config config, String client, Provider provider) {
        String key = client + PROVIDERS + "/" + provider.type().getName() + "/priority";
        return config.getOptionalValue(key, Integer.class)
                .orElseGet(() -> Optional.ofNullable(provider.type().getAnnotation(Priority.class))
                        .map(Priority::value)
                        .orElse(Priorities.USER));
    }

    private record Prioritised(Object filter, int priority) {}

    private record Provider(Class<?> type, Object instance) {

        static Provider of(String name, String key, Function<Class<?>, Object> instances) {
            try {
                ClassLoader application = Thread.currentThread().getContextClassLoader();
                Class<?> type = Class.forName(name, true, application);
                warn(type, key);
                Object bean = instances.apply(type);
                return new Provider(
                        type, bean == null ? type.getDeclaredConstructor().newInstance() : bean);
            } catch (ReflectiveOperationException | LinkageError wrong) {
                throw new ConfigurationException(List.of(key + " names " + name + ", which cannot be made ("
                        + wrong.getClass().getSimpleName() + "); it needs a public constructor without parameters, or"
                        + " to be a CDI bean"));
            }
        }

        private static void warn(Class<?> type, String key) {
            boolean filter = ClientRequestFilter.class.isAssignableFrom(type)
                    || ClientResponseFilter.class.isAssignableFrom(type);
            List<String> others = Stream.of(type.getInterfaces())
                    .filter(contract -> contract.getName().startsWith("jakarta.ws.rs.")
                            || contract.getName().startsWith("org.eclipse.microprofile.rest."))
                    .filter(contract -> contract != ClientRequestFilter.class && contract != ClientResponseFilter.class)
                    .map(Class::getSimpleName)
                    .toList();
            if (!filter || !others.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "{0} names {1}. As {2} it has no effect on injected clients: the library reads and writes"
                                + " their bodies itself. Request filters and response filters run.",
                        key,
                        type.getName(),
                        others.isEmpty() ? "what it is" : String.join(", ", others));
            }
        }
    }
}
