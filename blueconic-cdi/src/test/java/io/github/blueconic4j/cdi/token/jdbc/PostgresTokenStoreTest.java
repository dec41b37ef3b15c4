package io.github.blueconic4j.cdi.token.jdbc;

import java.time.Duration;

import io.github.blueconic4j.cdi.testing.Databases;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreContract;

class PostgresTokenStoreTest extends TokenStoreContract {

    @Override
    protected TokenStore node() {
        TokenStore store = new JdbcTokenStore(Databases.postgres(), Duration.ofSeconds(5), true);
        store.check();
        return store;
    }
}
