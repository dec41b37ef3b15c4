package io.github.blueconic4j.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.blueconic4j.cdi.call.AttemptResult;
import io.github.blueconic4j.cdi.call.CallAttempt;
import io.github.blueconic4j.cdi.call.CallListener;

/** Logs slow calls to BlueConic. */
@ApplicationScoped
public class CallLog implements CallListener {

    private static final Logger LOG = System.getLogger(CallLog.class.getName());
    private static final Duration SLOW = Duration.ofSeconds(2);

    @Override
    public void afterAttempt(CallAttempt attempt, AttemptResult result) {
        if (result.duration().compareTo(SLOW) > 0) {
            LOG.log(Level.WARNING, "{0}: {1}", attempt, result);
        }
    }
}
