package io.github.blueconic4j.cdi.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The clients of one tenant: proxies of the interfaces, made once for each. */
public final class Clients {

    private static final Object[] NONE = {};

    private final String tenant;
    private final Calls calls;
    private final ConcurrentMap<Class<?>, Object> clients = new ConcurrentHashMap<>();

    /**
     * @param tenant its name
     */
    public Clients(String tenant, Calls calls) {
        this.tenant = tenant;
        this.calls = calls;
    }

    /**
     * The client of an interface of blueconic-api, or of one that extends such interfaces by default methods.
     *
     * @throws IllegalArgumentException if it is no interface
     * @throws io.github.blueconic4j.api.error.ConfigurationException if a method calls no operation and is no default
     *     method
     */
    public <T> T get(Class<T> type) {
        Object known = clients.get(type);
        return type.cast(known != null ? known : clients.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface of blueconic-api");
        }
        calls.check(type);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::invoke);
    }

    private Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, given);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, given);
        }
        ApiMethod called = calls.method(method);
        ApiCall<Object> call = calls.typed(called, given == null ? NONE : given);
        return called.async() ? calls.callAsync(call) : calls.call(call);
    }

    private Object ofObject(Object proxy, Method method, Object[] given) {
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + "[" + tenant + "]";
        };
    }
}
