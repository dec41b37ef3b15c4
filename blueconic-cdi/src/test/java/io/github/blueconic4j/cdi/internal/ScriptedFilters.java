package io.github.blueconic4j.cdi.internal;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;

/** Filters of the application that do what the test says. */
public final class ScriptedFilters implements ClientRequestFilter, ClientResponseFilter {

    static volatile Asked request = context -> {};
    static volatile Seen response = context -> {};

    interface Asked {

        void see(ClientRequestContext context);
    }

    interface Seen {

        void see(ClientResponseContext context);
    }

    @Override
    public void filter(ClientRequestContext context) {
        request.see(context);
    }

    @Override
    public void filter(ClientRequestContext context, ClientResponseContext answer) {
        response.see(answer);
    }
}
