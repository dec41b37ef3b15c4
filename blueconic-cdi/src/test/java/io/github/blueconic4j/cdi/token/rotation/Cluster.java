package io.github.blueconic4j.cdi.token.rotation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.testing.FakeTiming;
import io.github.blueconic4j.cdi.testing.RecordedEvents;
import io.github.blueconic4j.cdi.testing.StrictTokenEndpoint;
import io.github.blueconic4j.cdi.token.AccessToken;
import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.TokenEndpoint;
import io.github.blueconic4j.cdi.token.TokenManager;
import io.github.blueconic4j.cdi.token.store.GrantTokens;
import io.github.blueconic4j.cdi.token.store.MemoryTokenStore;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenCipher;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/** Nodes on one store and one clock, with one authorization server. */
final class Cluster {

    static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "my-client", "default");
    static final Duration LIFE = Duration.ofHours(1);

    final FakeTiming timing = new FakeTiming();
    final StrictTokenEndpoint server = new StrictTokenEndpoint();
    final TokenStore store = new MemoryTokenStore(timing);
    final TokenCipher cipher = new TokenCipher(List::of);
    final RecordedEvents events = new RecordedEvents();
    private RotationLimits limits =
            new RotationLimits(Duration.ofSeconds(60), Duration.ofSeconds(25), Optional.empty());

    Cluster graceWindow(Duration window) {
        limits = new RotationLimits(limits.lease(), limits.needed(), Optional.of(window));
        return this;
    }

    /** A consent has just been given, and its tokens are in the store. */
    Cluster connected() {
        GrantTokens tokens = new GrantTokens(new AccessToken("access-0"), server.consent());
        long version = store.find(GRANT).map(StoredEntry::version).orElse(0L);
        StoredGrant before = store.find(GRANT).map(StoredEntry::grant).orElse(null);
        long lineage = before == null ? 1 : before.lineage() + 1;
        store.put(
                GRANT,
                version,
                now -> StoredGrant.consented(
                        before,
                        lineage,
                        cipher.fingerprint(tokens.refresh().value()),
                        tokens.seal(cipher, GRANT, lineage),
                        now,
                        LIFE));
        return this;
    }

    StoredGrant row() {
        return store.find(GRANT).orElseThrow().grant();
    }

    Node node() {
        return new Node(store, server, new MemorySpill());
    }

    Node node(TokenStore itsStore) {
        return new Node(itsStore, server, new MemorySpill());
    }

    Node node(TokenStore itsStore, TokenEndpoint endpoint, Spill spill) {
        return new Node(itsStore, endpoint, spill);
    }

    /** One JVM. Its refreshes run on the thread of the caller. */
    final class Node {

        final Rotation rotation;
        final Revocation revocation;
        final TokenManager tokens;

        private Node(TokenStore itsStore, TokenEndpoint endpoint, Spill spill) {
            TokenKeeper keeper = new TokenKeeper(GRANT, itsStore, spill, timing);
            revocation = new Revocation(GRANT, limits.lease(), endpoint, itsStore, cipher, events, timing);
            rotation =
                    new Rotation(GRANT, limits, endpoint, itsStore, cipher, keeper, events, timing, revocation::send);
            tokens = new TokenManager(GRANT, rotation, Runnable::run, timing, Duration.ofSeconds(60));
        }

        String token() {
            return tokens.get().value();
        }
    }

    /** A disk. */
    static final class MemorySpill implements Spill {

        final List<Successor> records = new CopyOnWriteArrayList<>();

        @Override
        public void append(GrantKey grant, Successor successor) throws IOException {
            records.add(successor);
        }

        @Override
        public List<Successor> read(GrantKey grant) {
            return List.copyOf(records);
        }

        @Override
        public void remove(GrantKey grant, Successor successor) {
            records.remove(successor);
        }
    }

    /** What a process of this cluster would write down for the row as it is, given that answer. */
    Successor successorOf(StoredEntry entry, TokenAnswer answer) {
        StoredGrant row = entry.grant();
        GrantTokens tokens = GrantTokens.open(cipher, GRANT, row.lineage(), row.sealed());
        return new TokenKeeper(GRANT, store, Spill.NONE, timing)
                .successor(entry, tokens, answer, cipher, timing.nanoTime());
    }
}
