package io.github.blueconic4j.cdi.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Calls clients that this library has built itself, and lets the interceptor know: some containers, Open Liberty for one,
 * intercept not only what they inject, and would guard such a call a second time, as one of the default tenant.
 */
final class BuiltClients {

    /** Not static, so that a redeploy leaves nothing behind. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Boolean> calling = new ThreadLocal<>();

    Object call(Object client, Method method, Object[] arguments) throws Exception {
        calling.set(true);
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        } finally {
            calling.remove();
        }
    }

    /** Whether this thread is in such a call. */
    boolean isCalling() {
        return calling.get() != null;
    }
}
