package io.github.blueconic4j.cdi.token.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

import io.github.blueconic4j.cdi.token.GrantKey;
import io.github.blueconic4j.cdi.token.rotation.Spill;
import io.github.blueconic4j.cdi.token.rotation.Successor;
import io.github.blueconic4j.cdi.token.store.PendingAuthorization;
import io.github.blueconic4j.cdi.token.store.StoredEntry;
import io.github.blueconic4j.cdi.token.store.StoredGrant;
import io.github.blueconic4j.cdi.token.store.TokenStore;

/** Where a node dies ({@code F2}) or is stopped ({@code stop-F2}), once. */
final class Trap {

    private final String point;
    private final boolean stops;
    private boolean armed;

    Trap(String what) {
        stops = what.startsWith("stop-");
        point = stops ? what.substring("stop-".length()) : what;
    }

    void arm() {
        armed = true;
    }

    void reached(String here) {
        if (!armed || !here.equals(point)) {
            return;
        }
        armed = false;
        if (stops) {
            stop();
        } else {
            Runtime.getRuntime().halt(137);
        }
    }

    /** As somebody would from outside: nothing of this process runs until it is continued. */
    private static void stop() {
        try {
            System.out.println("stopping");
            String pid = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
            Thread.sleep(50);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** F1: inside the transaction of a lease. F2: after it. F9: after the row was written. F10: inside a recovery. */
    TokenStore on(TokenStore store) {
        return new TokenStore() {

            @Override
            public void check() {
                store.check();
            }

            @Override
            public Optional<StoredEntry> find(GrantKey key) {
                return store.find(key);
            }

            @Override
            public boolean put(GrantKey key, long version, LongFunction<StoredGrant> change) {
                reached("F0");
                StoredGrant[] written = {null};
                boolean done = store.put(key, version, now -> {
                    written[0] = change.apply(now);
                    reached(written[0].leaseUntil() > 0 ? "F1" : "F10");
                    return written[0];
                });
                reached(written[0].leaseUntil() > 0 ? "F2" : "F9");
                return done;
            }

            @Override
            public void add(PendingAuthorization pending, Duration life) {
                store.add(pending, life);
            }

            @Override
            public Optional<PendingAuthorization> take(String id) {
                return store.take(id);
            }
        };
    }

    /** F6: the answer was read, and nothing is written down. F7: it is. */
    Spill on(Spill spill) {
        return new Spill() {

            @Override
            public void append(GrantKey grant, Successor successor) throws IOException {
                reached("F6");
                spill.append(grant, successor);
                reached("F7");
            }

            @Override
            public List<Successor> read(GrantKey grant) throws IOException {
                return spill.read(grant);
            }

            @Override
            public void remove(GrantKey grant, Successor successor) throws IOException {
                spill.remove(grant, successor);
            }
        };
    }
}
