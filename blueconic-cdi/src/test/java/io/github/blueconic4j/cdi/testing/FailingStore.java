package io.github.blueconic4j.cdi.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;

import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.store.PendingAuthorization;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStore;
import io.github.blueconic4j.cdi.token.store.TokenStoreException;

/** A store before and behind whose methods a test can do things; by default nothing. */
public class FailingStore implements TokenStore {

    private final TokenStore store;
    private volatile boolean down;

    public FailingStore(TokenStore store) {
        this.store = store;
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    /** Called before a grant is written; may throw. */
    protected void beforePut() {}

    /** Called when a grant was written, or not. */
    protected void afterPut() {}

    private void check(String what) {
        if (down) {
            throw new TokenStoreException(TokenStoreException.Problem.UNAVAILABLE, what + " does not work", null);
        }
    }

    @Override
    public void check() {
        check("check");
    }

    @Override
    public Optional<StoredEntry> find(GrantKey key) {
        check("find");
        return store.find(key);
    }

    @Override
    public boolean put(GrantKey key, long version, LongFunction<StoredGrant> change) {
        beforePut();
        check("put");
        boolean written = store.put(key, version, change);
        afterPut();
        return written;
    }

    @Override
    public void add(PendingAuthorization pending, Duration life) {
        check("add");
        store.add(pending, life);
    }

    @Override
    public Optional<PendingAuthorization> take(String id) {
        check("take");
        return store.take(id);
    }
}
