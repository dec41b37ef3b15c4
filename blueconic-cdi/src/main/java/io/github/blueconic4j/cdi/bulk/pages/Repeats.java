package io.github.blueconic4j.cdi.bulk.pages;

import java.time.Duration;
import java.util.Optional;

import io.github.blueconic4j.cdi.config.TenantConfig.RetryPolicy;
import io.github.blueconic4j.cdi.retry.Timing;
import io.github.blueconic4j.cdi.retry.Waits;

/** How often a page is asked for again: as often as the policy says, counted from the last time that it had anybody new. */
final class Repeats {

    private final RetryPolicy policy;
    private final Waits waits;
    private int failures;
    private long seenBefore = -1;

    Repeats(RetryPolicy policy) {
        this.policy = policy;
        this.waits = Waits.ofCalls(policy.minDelay(), policy.maxDelay(), Timing.SYSTEM);
    }

    /**
     * How long to wait before the page is asked for again; empty when that is not worth it.
     *
     * @param seen how many were handed out so far
     */
    Optional<Duration> waitAfterFailure(long seen) {
        if (seen != seenBefore) {
            failures = 0;
            seenBefore = seen;
        }
        failures++;
        return failures < policy.attempts() ? Optional.of(waits.after(failures - 1)) : Optional.empty();
    }
}
