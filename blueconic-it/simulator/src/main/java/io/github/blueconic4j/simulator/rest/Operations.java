package io.github.blueconic4j.simulator.rest;

import io.github.blueconic4j.simulator.http.HttpResponse;

/** All operations of the tenant. */
public final class Operations {
    private Operations() {}

    /** Those of the authorization server. */
    public static void addTokens(
            Routes routes, Clients clients, Tokens tokens, Families families, AuthorizeEndpoint authorize) {
        new TokenEndpoint(clients, tokens, families).addTo(routes);
        authorize.addTo(routes);
    }

    /** What BlueConic serves of itself, without a token. */
    public static void addDocument(Routes routes, byte[] document) {
        routes.add("GET /openapi.json", null, call -> HttpResponse.bytes(200, "application/json", document));
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
