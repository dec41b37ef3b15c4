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
     * @param pageSize how much an export asks for at a time, 1 or more
     * @param gzip whether it asks for packed answers
     * @param parallelism how many batches of an import are on their way at a time at most, 1 or more
     * @param maxBatchBytes how large the JSON of a batch may be
     * @param patience how long is waited for a BlueConic that takes nothing
     * @param partial400 whether a part of a batch that got 400 may have been applied
     * @param writer of writers, unless they are opened with other options
     */
    public record BulkPolicy(
            int maxConcurrent,
            int queueSize,
            int pageSize,
            boolean gzip,
            int parallelism,
            int maxBatchBytes,
            Duration patience,
            boolean partial400,
            WriterPolicy writer) {}

    /**
     * @param maxEntries how many changes are sent in a call at most
     * @param maxDelay how long a change waits for others
     * @param queueSize how many changes may wait
     * @param whenFull what is done when there is no room
     * @param drainTimeout how long the application's stop waits for what is left
     */
    public record WriterPolicy(
            int maxEntries, Duration maxDelay, int queueSize, WhenFull whenFull, Duration drainTimeout) {}

    /** Certificate and key to show to the server. */
    public record ClientKey(KeyStore keyStore, String password) {

        @Override
        public String toString() {
            return "ClientKey[…]";
        }
    }
}
