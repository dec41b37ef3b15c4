package io.github.blueconic4j.cdi.client;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.cdi.call.AttemptResult;
import io.github.blueconic4j.cdi.call.CallAttempt;
import io.github.blueconic4j.cdi.call.CallListener;
import io.github.blueconic4j.cdi.retry.Attempt;

/** Tells the listeners of the application of attempts; none of them can disturb a call. */
public final class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
    private static final int MOST_TOLD = 100;

    private final List<CallListener> listeners;
    private final RequestHeaders allowed = new RequestHeaders();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public Listeners(List<CallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /**
     * Before the request is sent.
     *
     * @param headers of the request, to which listeners add
     */
    Observed before(ApiCall<?> call, String tenant, Attempt attempt, Map<String, List<String>> headers) {
        Observed observed = new Observed(call, tenant, attempt.number(), headers);
        for (CallListener listener : listeners) {
            observed.asking = typeOf(listener);
            quietly(listener, told -> told.beforeAttempt(observed));
        }
        observed.asking = null;
        observed.begin = System.nanoTime();
        attempt.onEnd(end -> after(observed, end));
        return observed;
    }

    private void after(Observed observed, Attempt.End end) {
        AttemptResult result = new AttemptResult(
                observed.status,
                Optional.ofNullable(end.failure()),
                Duration.ofNanos(System.nanoTime() - observed.begin),
                end.retried());
        listeners.forEach(listener -> quietly(listener, told -> told.afterAttempt(observed, result)));
    }

    /** The class that the application wrote: containers hand out subclasses of it. */
    private static Class<?> typeOf(CallListener listener) {
        Class<?> type = listener.getClass();
        while (type.getName().contains("Proxy") && CallListener.class.isAssignableFrom(type.getSuperclass())) {
            type = type.getSuperclass();
        }
        return type;
    }

    private void quietly(CallListener listener, Consumer<CallListener> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException | LinkageError | AssertionError failed) {
            String kind = typeOf(listener).getName() + " " + failed.getClass().getName();
            if (told.size() < MOST_TOLD && told.add(kind)) {
                LOG.log(
                        Level.WARNING,
                        "The listener " + typeOf(listener).getName() + " failed. The call goes on without it. This"
                                + " kind of failure is logged once.",
                        failed);
            }
        }
    }

    /** An attempt as listeners see it. */
    final class Observed implements CallAttempt {

        private final ApiCall<?> call;
        private final String tenant;
        private final int number;
        private final Map<String, List<String>> headers;
        private final Map<String, Object> properties = new HashMap<>();
        /** Whose turn it is to add headers; null when it is too late for that. */
        private Class<?> asking;

        private long begin;
        private volatile OptionalInt status = OptionalInt.empty();

        private Observed(ApiCall<?> call, String tenant, int number, Map<String, List<String>> headers) {
            this.call = call;
            this.tenant = tenant;
            this.number = number;
            this.headers = headers;
        }

        void responded(int responseStatus) {
            status = OptionalInt.of(responseStatus);
        }

        @Override
        public String tenant() {
            return tenant;
        }

        @Override
        public Optional<Operation> operation() {
            return call.operation();
        }

        @Override
        public String method() {
            return call.name().method();
        }

        @Override
        public String pathTemplate() {
            return call.name().pathTemplate();
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public void header(String name, String value) {
            if (asking != null) {
                allowed.set(headers, asking, name, value == null ? List.of("\n") : List.of(value));
            }
        }

        @Override
        public Map<String, Object> properties() {
            return properties;
        }

        @Override
        public String toString() {
            return call.name() + ", attempt " + number + " for tenant " + tenant;
        }
    }
}
