package io.github.blueconic4j.cdi.token.store;

import io.github.blueconic4j.cdi.retry.Timing;

class MemoryTokenStoreTest extends TokenStoreContract {

    private final TokenStore store = new MemoryTokenStore(Timing.SYSTEM);

    @Override
    protected TokenStore node() {
        return store;
    }
}
