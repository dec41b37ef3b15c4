package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;

import io.github.blueconic4j.simulator.http.Handler;
import io.github.blueconic4j.simulator.http.HttpServer;
import io.github.blueconic4j.simulator.rest.AuthorizeEndpoint;
import io.github.blueconic4j.simulator.rest.CannedAnswers;
import io.github.blueconic4j.simulator.rest.Clients;
import io.github.blueconic4j.simulator.rest.ControlEndpoint;
import io.github.blueconic4j.simulator.rest.Controls;
import io.github.blueconic4j.simulator.rest.Families;
import io.github.blueconic4j.simulator.rest.Operations;
import io.github.blueconic4j.simulator.rest.RedirectUris;
import io.github.blueconic4j.simulator.rest.RequestLog;
import io.github.blueconic4j.simulator.rest.RestFront;
import io.github.blueconic4j.simulator.rest.Routes;
import io.github.blueconic4j.simulator.rest.TokenFaults;
import io.github.blueconic4j.simulator.rest.Tokens;
import io.github.blueconic4j.simulator.state.TenantState;

/** The parts of a tenant, put together. */
final class RunningTenant implements Controls {
    private final Supplier<TenantState> seeded;
    private final RequestLog log = new RequestLog();
    private final CannedAnswers cannedAnswers = new CannedAnswers();
    private final Tokens tokens;
    private final Families families;
    private final TokenFaults tokenFaults = new TokenFaults();
    private final AuthorizeEndpoint authorization;
    private final Routes routes;
    private final HttpServer server;
    private volatile TenantState state;

    RunningTenant(SimulatedTenant.Builder from) throws IOException {
        seeded = () -> new TenantState(from.seed, from.profiles, from.clock);
        state = seeded.get();
        tokens = new Tokens(from.clock, from.ttl, Set.of());
        families = new Families(tokens, from.clock);
        families.grace(from.refreshGrace);
        routes = Operations.table();
        Clients clients = new Clients(from.clients());
        RedirectUris redirectUris = new RedirectUris(from.redirectUris);
        authorization = new AuthorizeEndpoint(families, clients, redirectUris, tokens::scopes, () -> url());
        Operations.addTokens(routes, clients, tokens, families, tokenFaults, authorization);
        tokens.scopes(from.scopes == null ? routes.scopes() : from.scopes);
        Handler rest = new RestFront(routes, tokens, log, cannedAnswers, this::state);
        Handler control = new ControlEndpoint(this);
        server = new HttpServer(
                from.port, request -> front(request.rawPath(), control, rest).handle(request));
    }

    private Handler front(String path, Handler control, Handler rest) {
        if (path.startsWith(ControlEndpoint.BASE + "/")) {
            return control;
        }
        boolean login = path.equals(AuthorizeEndpoint.BASE) || path.startsWith(AuthorizeEndpoint.BASE + "/");
        return login ? authorization::pages : rest;
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void reset() {
        state = seeded.get();
        cannedAnswers.clear();
        tokenFaults.clear();
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

    @Override
    public RequestLog log() {
        return log;
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public CannedAnswers cannedAnswers() {
        return cannedAnswers;
    }

    @Override
    public Families families() {
        return families;
    }

    @Override
    public TokenFaults tokenFaults() {
        return tokenFaults;
    }

    @Override
    public AuthorizeEndpoint authorization() {
        return authorization;
    }

    @Override
    public Set<String> allScopes() {
        return routes.scopes();
    }

    @Override
    public Set<String> operations() {
        return routes.names();
    }

    void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated tenant could not be stopped", e);
        }
    }
}
