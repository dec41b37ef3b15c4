package io.github.blueconic4j.cdi.bulk.pages;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.cdi.config.TenantConfig.RetryPolicy;
import io.github.blueconic4j.cdi.retry.Jitter;
import io.github.blueconic4j.cdi.token.Timing;

/** How often a page is asked for again: as often as the policy says, counted from the last time that it had anybody new. */
final class Repeats {

    private final RetryPolicy policy;
    private Jitter jitter;
    private int failures;
    private long seenBefore = -1;

    Repeats(RetryPolicy policy) {
        this.policy = policy;
    }

    /**
     * How long to wait before the page is asked for again; empty when that is not worth it.
     *
     * @param seen how many were handed out so far
     */
    Optional<Duration> waitAfterFailure(long seen) {
        if (seen != seenBefore) {
            failures = 0;
            jitter = new Jitter(policy, Timing.SYSTEM);
            seenBefore = seen;
        }
        failures++;
        return failures < policy.attempts() ? Optional.of(jitter.next()) : Optional.empty();
    }
}
