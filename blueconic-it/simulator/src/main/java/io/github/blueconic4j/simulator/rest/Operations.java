package io.github.blueconic4j.simulator.rest;

/** All operations of the tenant. */
public final class Operations {
    private Operations() {}

    /** Those of the authorization server. */
    public static void addTokens(
            Routes routes, Clients clients, Tokens tokens, Families families, AuthorizeEndpoint authorize) {
        new TokenEndpoint(clients, tokens, families).addTo(routes);
        authorize.addTo(routes);
    }

    public static Routes table() {
        Routes routes = new Routes();
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
