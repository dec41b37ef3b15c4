package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;

import io.github.blueconic4j.simulator.http.Certificates;
import io.github.blueconic4j.simulator.http.ConnectionRules;
import io.github.blueconic4j.simulator.http.Handler;
import io.github.blueconic4j.simulator.http.HttpServer;
import io.github.blueconic4j.simulator.rest.AuthorizeEndpoint;
import io.github.blueconic4j.simulator.rest.Clients;
import io.github.blueconic4j.simulator.rest.ControlEndpoint;
import io.github.blueconic4j.simulator.rest.Controls;
import io.github.blueconic4j.simulator.rest.Families;
import io.github.blueconic4j.simulator.rest.Faults;
import io.github.blueconic4j.simulator.rest.Limits;
import io.github.blueconic4j.simulator.rest.Operations;
import io.github.blueconic4j.simulator.rest.RedirectUris;
import io.github.blueconic4j.simulator.rest.RequestLog;
import io.github.blueconic4j.simulator.rest.RestFront;
import io.github.blueconic4j.simulator.rest.Routes;
import io.github.blueconic4j.simulator.rest.StatusPage;
import io.github.blueconic4j.simulator.rest.Tokens;
import io.github.blueconic4j.simulator.state.TenantState;

/** The parts of a tenant, put together. */
final class RunningTenant implements Controls, ConnectionRules {
    /** Without paths: nobody shall take it for a list of operations. */
    private static final String OWN_DOCUMENT =
            """
            {"openapi":"3.1.0","info":{"title":"A simulated tenant","version":"103.0"},"components":{}}
            """;

    private final Supplier<TenantState> seeded;
    private final RequestLog log = new RequestLog();
    private final Limits limits = new Limits();
    private final Tokens tokens;
    private final Families families;
    private final Faults faults;
    private final AuthorizeEndpoint authorization;
    private final Routes routes;
    private final HttpServer server;
    private final boolean secure;
    private volatile TenantState state;
    private volatile boolean recording;

    RunningTenant(TenantBuilder from) throws IOException {
        seeded = () -> new TenantState(from.seed, from.profiles, from.clock);
        state = seeded.get();
        tokens = new Tokens(from.clock, from.ttl, Set.of());
        families = new Families(tokens, from.clock);
        families.grace(from.refreshGrace);
        routes = Operations.table();
        Clients clients = new Clients(from.clients());
        RedirectUris redirectUris = new RedirectUris(from.redirectUris);
        authorization = new AuthorizeEndpoint(families, clients, redirectUris, tokens::scopes, () -> url());
        Operations.addTokens(routes, clients, tokens, families, authorization);
        Operations.addDocument(
                routes, from.document == null ? OWN_DOCUMENT.getBytes(StandardCharsets.UTF_8) : from.document);
        faults = new Faults(routes.names(), from.seed);
        tokens.scopes(from.scopes == null ? routes.scopes() : from.scopes);
        secure = from.tls != null;
        Handler rest = new RestFront(routes, tokens, log, faults, limits, from.clock, this::state);
        Handler control = new ControlEndpoint(this);
        server = new HttpServer(
                from.port,
                secure ? Certificates.in(from.tls) : null,
                request -> front(request.rawPath(), control, rest).handle(request),
                this);
    }

    private Handler front(String path, Handler control, Handler rest) {
        if (path.startsWith(ControlEndpoint.BASE + "/")) {
            return control;
        }
        if (path.equals("/")) {
            return new StatusPage(this, url())::show;
        }
        boolean login = path.equals(AuthorizeEndpoint.BASE) || path.startsWith(AuthorizeEndpoint.BASE + "/");
        return login ? authorization::pages : rest;
    }

    String url() {
        return (secure ? "https" : "http") + "://localhost:" + server.port();
    }

    @Override
    public void reset() {
        state = seeded.get();
        faults.clear();
        resetCounts();
    }

    @Override
    public void resetCounts() {
        log.reset();
        families.resetCounts();
        server.resetConnections();
    }

    @Override
    public TenantState state() {
        return state;
    }

    @Override
    public long connections() {
        return server.connections();
    }

    int openConnections() {
        return server.openConnections();
    }

    @Override
    public RequestLog log() {
        return log;
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public Families families() {
        return families;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean recordBytes() {
        return recording;
    }

    @Override
    public void recordBytes(boolean wanted) {
        recording = wanted;
    }

    @Override
    public boolean leaveUnread() {
        return faults.leaveUnread();
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public AuthorizeEndpoint authorization() {
        return authorization;
    }

    @Override
    public Set<String> allScopes() {
        return routes.scopes();
    }

    void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated tenant could not be stopped", e);
        }
    }
}
