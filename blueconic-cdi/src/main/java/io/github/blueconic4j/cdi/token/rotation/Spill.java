package io.github.blueconic4j.cdi.token.rotation;

import java.io.IOException;
import java.util.List;

import io.github.blueconic4j.cdi.token.GrantKey;

/** Where a node writes new tokens down before the store has them, so that its death between the two loses nothing. */
public interface Spill {

    /** For nodes without a disk: nothing is written down. */
    Spill NONE = new Spill() {

        @Override
        public void append(GrantKey grant, Successor successor) {
            // the store is all there is
        }

        @Override
        public List<Successor> read(GrantKey grant) {
            return List.of();
        }

        @Override
        public void remove(GrantKey grant, Successor successor) {
            // nothing was written
        }
    };

    /** Durable when this returns. */
    void append(GrantKey grant, Successor successor) throws IOException;

    /** What was written down and not removed, by this node or by one that died on this disk. */
    List<Successor> read(GrantKey grant) throws IOException;

    /** Harmless if it is gone already. */
    void remove(GrantKey grant, Successor successor) throws IOException;
}
