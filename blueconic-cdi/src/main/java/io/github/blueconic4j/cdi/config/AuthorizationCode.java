package io.github.blueconic4j.cdi.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the configuration says of a tenant with {@link Grant#AUTHORIZATION_CODE}, checked.
 *
 * @param dataSource the JNDI name; null unless the store is {@link StoreKind#JDBC}
 * @param keys reads the keys anew at each call: what encrypts first, then what may decrypt besides; empty where
 *     none is set, which the memory store alone allows
 * @param lease how long a node may hold the grant
 * @param writeTimeout what must be left of the lease, after a request, for writing its answer
 * @param graceWindow how long a used refresh token is accepted again; empty for not at all
 */
public record AuthorizationCode(
        URI redirectUri,
        StoreKind store,
        String dataSource,
        boolean createTables,
        Supplier<List<StoreKey>> keys,
        Optional<Path> spillDirectory,
        Duration lease,
        Duration writeTimeout,
        Optional<Duration> graceWindow) {

    @Override
    public String toString() {
        return "AuthorizationCode[" + redirectUri + ", store=" + store + "]";
    }
}
