package io.github.blueconic4j.cdi.internal;

import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.github.blueconic4j.cdi.token.GrantAtRisk;
import io.github.blueconic4j.cdi.token.GrantEvents;
import io.github.blueconic4j.cdi.token.GrantRevoked;
import io.github.blueconic4j.cdi.token.ReauthorizationRequired;
import io.github.blueconic4j.cdi.token.TokenRefreshed;

/** Tells the application's observers what happens to grants; none of them can disturb it. */
@ApplicationScoped
public class FiredEvents implements GrantEvents {

    private static final System.Logger LOG = System.getLogger(FiredEvents.class.getName());

    @Inject
    Event<Object> events;

    @Override
    public void refreshed(TokenRefreshed event) {
        fire(event);
    }

    @Override
    public void atRisk(GrantAtRisk event) {
        fire(event);
    }

    @Override
    public void reauthorizationRequired(ReauthorizationRequired event) {
        fire(event);
    }

    @Override
    public void revoked(GrantRevoked event) {
        fire(event);
    }

    private void fire(Object event) {
        try {
            events.fire(event);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "An observer of " + event.getClass().getSimpleName() + " failed", failed);
        }
    }
}
