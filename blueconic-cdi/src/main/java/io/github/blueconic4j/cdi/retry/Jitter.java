package io.github.blueconic4j.cdi.retry;

import java.time.Duration;

import io.github.blueconic4j.cdi.config.TenantConfig.RetryPolicy;
import io.github.blueconic4j.cdi.token.Timing;

/** The waits before one repeat after the other: each somewhere between the shortest wait and three times the one before. */
public final class Jitter {

    private final RetryPolicy policy;
    private final Timing timing;
    private Duration before;

    public Jitter(RetryPolicy policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
        this.before = policy.minDelay();
    }

    public Duration next() {
        long from = policy.minDelay().toNanos();
        long to = Math.min(policy.maxDelay().toNanos(), 3 * before.toNanos());
        before = Duration.ofNanos(from + (long) (timing.random() * Math.max(0, to - from)));
        return before;
    }
}
