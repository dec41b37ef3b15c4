package io.github.blueconic4j.cdi.token.jdbc;

import java.time.Duration;

import io.github.blueconic4j.cdi.testing.Databases;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreContract;

class H2TokenStoreTest extends TokenStoreContract {

    @Override
    protected TokenStore node() {
        TokenStore store = new JdbcTokenStore(Databases.h2("contract"), Duration.ofSeconds(5), true);
        store.check();
        return store;
    }
}
