package io.github.blueconic4j.cdi.token.rotation;

import java.time.Duration;

import io.github.blueconic4j.cdi.token.TokenAnswer;
import io.github.blueconic4j.cdi.token.store.StoredEntry;

/** When a refresh of unknown outcome is repeated. */
final class ReplayTime {

    private static final Duration BEFORE_END = Duration.ofSeconds(60);

    private ReplayTime() {}

    /** Late: until then the access token is good, and a reuse that BlueConic noticed would end it, too. */
    static Duration until(StoredEntry entry) {
        Duration margin = TokenAnswer.margin(entry.grant().life());
        return longer(entry.expiresIn().minus(margin).minus(BEFORE_END), Duration.ZERO);
    }

    static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
