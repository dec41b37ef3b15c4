package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.jdbc.JdbcTokenStore;
import io.github.blueconic4j.cdi.token.store.PendingAuthorization;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/** A store that an application brings as a bean, and that outlives it: what a database would be. */
@ApplicationScoped
public class SharedStore implements TokenStore {

    private static final TokenStore DATABASE = new JdbcTokenStore(Databases.h2("shared"), Duration.ofSeconds(5), true);

    @Override
    public void check() {
        DATABASE.check();
    }

    @Override
    public Optional<StoredEntry> find(GrantKey key) {
        return DATABASE.find(key);
    }

    @Override
    public boolean put(GrantKey key, long version, LongFunction<StoredGrant> change) {
        return DATABASE.put(key, version, change);
    }

    @Override
    public void add(PendingAuthorization pending, Duration life) {
        DATABASE.add(pending, life);
    }

    @Override
    public Optional<PendingAuthorization> take(String id) {
        return DATABASE.take(id);
    }
}
