package io.github.blueconic4j.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;

import io.github.blueconic4j.simulator.http.Handler;
import io.github.blueconic4j.simulator.http.HttpServer;
import io.github.blueconic4j.simulator.rest.CannedAnswers;
import io.github.blueconic4j.simulator.rest.ControlEndpoint;
import io.github.blueconic4j.simulator.rest.Controls;
import io.github.blueconic4j.simulator.rest.Operations;
import io.github.blueconic4j.simulator.rest.RequestLog;
import io.github.blueconic4j.simulator.rest.RestFront;
import io.github.blueconic4j.simulator.rest.Routes;
import io.github.blueconic4j.simulator.rest.Tokens;
import io.github.blueconic4j.simulator.state.TenantState;

/** The parts of a tenant, put together. */
final class RunningTenant implements Controls {
    private final Supplier<TenantState> seeded;
    private final RequestLog log = new RequestLog();
    private final CannedAnswers cannedAnswers = new CannedAnswers();
    private final Tokens tokens;
    private final Routes routes;
    private final HttpServer server;
    private volatile TenantState state;

    RunningTenant(SimulatedTenant.Builder from) throws IOException {
        seeded = () -> new TenantState(from.seed, from.profiles, from.clock);
        state = seeded.get();
        tokens = new Tokens(from.clock, from.ttl, Set.of());
        routes = Operations.table(tokens, from.clientId, from.clientSecret);
        tokens.scopes(from.scopes == null ? routes.scopes() : from.scopes);
        Handler rest = new RestFront(routes, tokens, log, cannedAnswers, this::state);
        Handler control = new ControlEndpoint(this);
        server = new HttpServer(
                from.port,
                request -> (request.rawPath().startsWith(ControlEndpoint.BASE + "/") ? control : rest).handle(request));
    }

    int port() {
        return server.port();
    }

    @Override
    public void reset() {
        state = seeded.get();
        cannedAnswers.clear();
        resetCounts();
    }

    @Override
    public void resetCounts() {
        log.reset();
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
