package io.github.blueconic4j.cdi.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the configuration says of one tenant, checked.
 *
 * @param base where the REST API is, ending in {@code /rest/v2}
 * @param authorizationCode present with {@link Grant#AUTHORIZATION_CODE} alone
 * @param clientId null with {@link Grant#NONE}
 * @param secret reads the client secret anew at each call; null when it is not (or no longer) set
 * @param maxResponseSize in bytes, of an answer that is read as a whole
 */
public record TenantConfig(
        Tenant tenant,
        URI base,
        Grant grant,
        Optional<AuthorizationCode> authorizationCode,
        String clientId,
        Supplier<String> secret,
        Optional<String> scope,
        Timeouts timeouts,
        int maxResponseSize,
        Optional<InetSocketAddress> proxy,
        Optional<KeyStore> trustStore,
        Optional<ClientKey> clientKey,
        RetryPolicy retry,
        BulkPolicy bulk,
        String groupTypeKey,
        String userAgent) {

    /** Whether a request to this address goes to the tenant: same scheme, host and port. */
    public boolean isOrigin(URI address) {
        return TenantUrl.sameOrigin(base, address);
    }

    /** The full name of a key of this tenant, for messages. */
    public String key(ConfigKey key) {
        return tenant.key(key);
    }

    /** Without the secret, which a supplier would not show anyway. */
    @Override
    public String toString() {
        return "TenantConfig[" + tenant + ", " + base + ", grant=" + grant + "]";
    }

    /**
     * @param firstByte from the last byte of a request to the first of its answer
     * @param idle between two pieces of a request or of an answer
     * @param call for a call with all of its repeats
     * @param token for one whole request to the token endpoint
     */
    public record Timeouts(Duration connect, Duration firstByte, Duration idle, Duration call, Duration token) {}

    /**
     * @param attempts how often a call is sent at most, 1 or more
     * @param minDelay the shortest wait before a repeat
     * @param maxDelay the longest wait before a repeat
     */
    public record RetryPolicy(int attempts, Duration minDelay, Duration maxDelay) {}

    /**
     * @param maxConcurrent how many bulk calls are made at a time at most, 1 or more
     * @param queueSize how many more may wait, 0 or more
     */
    public record BulkPolicy(int maxConcurrent, int queueSize) {}

    /** Certificate and key to show to the server. */
    public record ClientKey(KeyStore keyStore, String password) {

        @Override
        public String toString() {
            return "ClientKey[…]";
        }
    }
}
