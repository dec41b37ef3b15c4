package io.github.blueconic4j.cdi.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection that tells when it is closed. */
final class PooledConnection {

    private PooledConnection() {}

    static Connection of(Connection real, Runnable whenClosed) {
        return (Connection) Proxy.newProxyInstance(
                PooledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            whenClosed.run();
                        }
                    }
                });
    }
}
