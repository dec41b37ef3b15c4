package io.github.blueconic4j.cdi.internal;

import java.time.Duration;

import io.github.blueconic4j.cdi.bulk.calls.BulkCalls;
import io.github.blueconic4j.cdi.client.ApiMethods;
import io.github.blueconic4j.cdi.client.Calls;
import io.github.blueconic4j.cdi.client.Calls.Observers;
import io.github.blueconic4j.cdi.client.Clients;
import io.github.blueconic4j.cdi.config.Grant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.tenant.UntypedApi;
import io.github.blueconic4j.cdi.token.ClientCredentials;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.transport.Transport;

/**
 * All that calls to one tenant share.
 *
 * @param tokens null when the configuration says that no token is used
 * @param connection null unless the tenant is authorized by a human
 */
record TenantRuntime(
        TenantConfig config,
        Transport transport,
        TokenManager tokens,
        CodeConnection connection,
        Calls calls,
        Clients clients,
        BulkCalls bulk,
        TenantWriters writers) {

    /**
     * @param store of a tenant that is authorized by a human; null for others
     */
    static TenantRuntime of(
            TenantConfig config,
            Threads threads,
            GrantEvents events,
            TokenStore store,
            ApiMethods methods,
            Observers observers) {
        Transport transport = new Transport(config, threads.finisher(), threads);
        TokenEndpoint endpoint = new TokenEndpoint(config, transport);
        CodeConnection connection = config.grant() == Grant.AUTHORIZATION_CODE
                ? new CodeConnection(config, endpoint, store, threads, events)
                : null;
        TokenManager tokens =
                switch (config.grant()) {
                    case NONE -> null;
                    case AUTHORIZATION_CODE -> connection.tokens();
                    case CLIENT_CREDENTIALS ->
                        new TokenManager(
                                GrantKey.of(config),
                                new ClientCredentials(config, endpoint, events),
                                threads.executor(),
                                Timing.SYSTEM,
                                config.timeouts().call());
                };
        Retrier retrier = new Retrier(config, Timing.SYSTEM, threads);
        Calls calls = new Calls(config, methods, observers, retrier, transport, tokens, threads.finisher(), threads);
        Clients clients = new Clients(config.tenant().name(), calls);
        BulkCalls bulk = new BulkCalls(config, calls, clients, threads, threads.finisher());
        return new TenantRuntime(config, transport, tokens, connection, calls, clients, bulk, new TenantWriters(bulk));
    }

    UntypedApi untyped() {
        return new UntypedCalls(calls);
    }

    TokenManager requireTokens() {
        if (tokens == null) {
            throw new IllegalStateException("there is no token: " + config.tenant() + " is configured with grant=none");
        }
        return tokens;
    }

    CodeConnection requireConnection() {
        if (connection == null) {
            throw new IllegalStateException("nobody is to authorize: " + config.tenant() + " is configured with grant="
                    + config.grant() + ", not authorization-code");
        }
        return connection;
    }

    /** No new token request; waits for one that runs, since its answer must not be lost. */
    void stop(Duration patience) {
        if (connection != null) {
            connection.stop();
        }
        if (tokens != null) {
            tokens.stop(patience);
        }
        transport.stop();
    }

    GrantStatus status() {
        return Statuses.of(this);
    }
}
