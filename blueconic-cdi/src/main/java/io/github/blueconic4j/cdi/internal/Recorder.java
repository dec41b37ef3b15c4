package io.github.blueconic4j.cdi.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.transport.Request;

/** Lets a container make the request of a call, and ends the call before it is sent. */
final class Recorder implements ClientRequestFilter {

    private final TenantConfig config;

    Recorder(TenantConfig config) {
        this.config = config;
    }

    /** The request of a call to a client that has this filter. */
    static Request record(Callable<?> call) throws Exception {
        try {
            call.call();
        } catch (Exception ended) {
            for (Throwable t = ended; t != null; t = t.getCause()) {
                if (t instanceof Recorded recorded) {
                    return recorded.request;
                }
            }
            throw ended;
        }
        throw new IllegalStateException("the call was not recorded");
    }

    @Override
    public void filter(ClientRequestContext context) throws IOException {
        throw new Recorded(Requests.of(context, config));
    }

    private static final class Recorded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Request request;

        Recorded(Request request) {
            super("recorded", null, false, false);
            this.request = request;
        }
    }
}
