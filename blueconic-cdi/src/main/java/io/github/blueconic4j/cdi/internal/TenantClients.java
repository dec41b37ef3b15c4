package io.github.blueconic4j.cdi.internal;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.blueconic4j.api.common.Guarded;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The clients of one tenant that are not injected: built once an interface, and guarded like those that are. */
final class TenantClients {

    private static final System.Logger LOG = System.getLogger(TenantClients.class.getName());

    private final TenantConfig config;
    private final Retrier retrier;
    private final ConcurrentMap<Class<?>, Client> clients = new ConcurrentHashMap<>();

    TenantClients(TenantConfig config, Retrier retrier) {
        this.config = config;
        this.retrier = retrier;
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
                    return Guard.call(retrier, method, arguments, given -> invoke(bare, method, given));
                });
        return new Client(bare, guarded);
    }

    private static Object invoke(Object bare, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(bare, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments, Class<?> type) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + "[" + config.tenant() + "]";
        };
    }

    void close() {
        for (Client client : clients.values()) {
            try {
                if (client.bare() instanceof Closeable closeable) {
                    closeable.close();
                }
            } catch (IOException | RuntimeException failed) {
                LOG.log(Level.DEBUG, "A client of tenant {0} was not closed: {1}", config.tenant(), failed.toString());
            }
        }
        clients.clear();
    }

    private record Client(Object bare, Object guarded) {}
}
