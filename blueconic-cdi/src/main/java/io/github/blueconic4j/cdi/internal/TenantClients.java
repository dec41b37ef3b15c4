package io.github.blueconic4j.cdi.internal;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.blueconic4j.api.common.Guarded;
import io.github.blueconic4j.cdi.config.TenantConfig;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The clients of one tenant that are not injected: built once an interface, and guarded like those that are. */
final class TenantClients {

    private static final System.Logger LOG = System.getLogger(TenantClients.class.getName());

    private final TenantConfig config;
    private final Guard guard;
    private final BuiltClients built;
    private final ConcurrentMap<Class<?>, Client> clients = new ConcurrentHashMap<>();

    TenantClients(TenantConfig config, Guard guard, BuiltClients built) {
        this.config = config;
        this.guard = guard;
        this.built = built;
    }

    <T> T get(Class<T> type) {
        if (!type.isInterface() || !type.isAnnotationPresent(Guarded.class)) {
            throw new IllegalArgumentException(type.getName() + " is no interface of blueconic-api");
        }
        return type.cast(clients.computeIfAbsent(type, this::build).guarded());
    }

    private Client build(Class<?> type) {
        Object bare = RestClientBuilder.newBuilder()
                .baseUri(config.base())
                .property(ClientListener.TENANT, config.tenant().name())
                .build(type);
        Object guarded =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(proxy, method, arguments, type);
                    }
                    return guard.call(method, arguments, given -> built.call(bare, method, given));
                });
        return new Client(bare, guarded);
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments, Class<?> type) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + "[" + config.tenant() + "]";
        };
    }

    void close() {
        clients.values().forEach(client -> close(client.bare()));
        clients.clear();
    }

    static void close(Object client) {
        try {
            if (client instanceof Closeable closeable) {
                closeable.close();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.DEBUG, "A client was not closed: {0}", failed.toString());
        }
    }

    private record Client(Object bare, Object guarded) {}
}
