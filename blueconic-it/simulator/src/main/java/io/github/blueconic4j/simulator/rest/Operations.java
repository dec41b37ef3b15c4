package io.github.blueconic4j.simulator.rest;

/** All operations of the tenant. */
public final class Operations {
    private Operations() {}

    public static Routes table(Tokens tokens, String clientId, String clientSecret) {
        Routes routes = new Routes();
        new TokenEndpoint(tokens, clientId, clientSecret).addTo(routes);
        SegmentOperations.addTo(routes);
        return routes;
    }
}
