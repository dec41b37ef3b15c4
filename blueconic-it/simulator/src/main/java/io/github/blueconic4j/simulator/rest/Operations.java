package io.github.blueconic4j.simulator.rest;

/** All operations of the tenant. */
public final class Operations {
    private Operations() {}

    public static Routes table(Tokens tokens, String clientId, String clientSecret) {
        Routes routes = new Routes();
        new TokenEndpoint(tokens, clientId, clientSecret).addTo(routes);
        CatalogueOperations.addTo(routes);
        GroupOperations.addTo(routes);
        InteractionOperations.addTo(routes);
        ModelOperations.addTo(routes);
        ProfileOperations.addTo(routes);
        PropertyOperations.addTo(routes);
        RecommendationOperations.addTo(routes);
        ReportOperations.addTo(routes);
        SegmentOperations.addTo(routes);
        StoreOperations.addTo(routes);
        UrlMappingOperations.addTo(routes);
        return routes;
    }
}
