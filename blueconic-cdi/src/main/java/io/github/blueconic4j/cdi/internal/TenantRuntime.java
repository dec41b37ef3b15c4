package io.github.blueconic4j.cdi.internal;

import java.time.Duration;

import io.github.blueconic4j.cdi.config.Grant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.token.ClientCredentials;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.GrantStatus;
import io.github.blueconic4j.cdi.token.Timing;
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
        TenantConfig config, TokenManager tokens, CodeConnection connection, Retrier retrier, TenantClients clients) {

    /**
     * @param store of a tenant that is authorized by a human; null for others
     */
    static TenantRuntime of(TenantConfig config, Threads threads, GrantEvents events, TokenStore store) {
        Retrier retrier = new Retrier(config, Timing.SYSTEM, threads);
        TenantClients clients = new TenantClients(config, retrier);
        if (config.grant() == Grant.NONE) {
            return new TenantRuntime(config, null, null, retrier, clients);
        }
        TokenEndpoint endpoint = new TokenEndpoint(config, new Transport(config, threads.executor()));
        if (config.grant() == Grant.AUTHORIZATION_CODE) {
            CodeConnection connection = new CodeConnection(config, endpoint, store, threads, events);
            return new TenantRuntime(config, connection.tokens(), connection, retrier, clients);
        }
        TokenManager tokens = new TokenManager(
                GrantKey.of(config),
                new ClientCredentials(config, endpoint, events),
                threads.executor(),
                Timing.SYSTEM,
                config.timeouts().call());
        return new TenantRuntime(config, tokens, null, retrier, clients);
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
        clients.close();
    }

    GrantStatus status() {
        return Statuses.of(this);
    }
}
