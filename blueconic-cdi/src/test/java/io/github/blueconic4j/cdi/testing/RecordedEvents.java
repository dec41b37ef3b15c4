package io.github.blueconic4j.cdi.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantRevoked;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenRefreshed;

/** Keeps every event, in order. */
public final class RecordedEvents implements GrantEvents {

    private final List<Object> all = new CopyOnWriteArrayList<>();

    public List<Object> all() {
        return all;
    }

    @Override
    public void refreshed(TokenRefreshed event) {
        all.add(event);
    }

    @Override
    public void atRisk(GrantAtRisk event) {
        all.add(event);
    }

    @Override
    public void reauthorizationRequired(ReauthorizationRequired event) {
        all.add(event);
    }

    @Override
    public void revoked(GrantRevoked event) {
        all.add(event);
    }
}
