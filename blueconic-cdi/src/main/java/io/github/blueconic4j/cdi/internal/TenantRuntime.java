package io.github.blueconic4j.cdi.internal;

import io.github.blueconic4j.cdi.config.Grant;
import io.github.blueconic4j.cdi.config.TenantConfig;
import io.github.blueconic4j.cdi.retry.Retrier;
import io.github.blueconic4j.cdi.token.ClientCredentials;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.Timing;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.transport.Transport;

/**
 * All that calls to one tenant share.
 *
 * @param tokens null when the configuration says that no token is used
 */
record TenantRuntime(TenantConfig config, TokenManager tokens, Retrier retrier) {

    static TenantRuntime of(TenantConfig config, Threads threads) {
        return new TenantRuntime(
                config,
                config.grant() == Grant.NONE ? null : tokens(config, threads),
                new Retrier(config, Timing.SYSTEM, threads));
    }

    private static TokenManager tokens(TenantConfig config, Threads threads) {
        return new TokenManager(
                GrantKey.of(config),
                new ClientCredentials(config, new Transport(config, threads.executor())),
                threads.executor(),
                Timing.SYSTEM,
                config.timeouts().call());
    }

    TokenManager requireTokens() {
        if (tokens == null) {
            throw new IllegalStateException("there is no token: " + config.tenant() + " is configured with grant=none");
        }
        return tokens;
    }
}
