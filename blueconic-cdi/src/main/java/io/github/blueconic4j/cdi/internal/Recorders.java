package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.transport.Request;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** The requests that a container makes of calls to one tenant that are sent in another way. */
final class Recorders {

    private final TenantConfig config;
    private final BuiltClients built;
    private final ConcurrentMap<Class<?>, Object> recorders = new ConcurrentHashMap<>();

    Recorders(TenantConfig config, BuiltClients built) {
        this.config = config;
        this.built = built;
    }

    Request record(Class<?> api, Method method, Object... arguments) {
        Object recorder = recorders.computeIfAbsent(api, this::recorder);
        try {
            return Recorder.record(() -> built.call(recorder, method, arguments));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * @param name of a method that has no other of the same name with as many parameters
     */
    Request record(Class<?> api, String name, Object... arguments) {
        for (Method method : api.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                return record(api, method, arguments);
            }
        }
        throw new IllegalArgumentException(api.getSimpleName() + " has no " + name);
    }

    private Object recorder(Class<?> api) {
        return RestClientBuilder.newBuilder()
                .baseUri(config.base())
                .property(ClientListener.TENANT, config.tenant().name())
                .property(ClientListener.RECORDED, true)
                .build(api);
    }

    void close() {
        recorders.values().forEach(TenantClients::close);
        recorders.clear();
    }
}
