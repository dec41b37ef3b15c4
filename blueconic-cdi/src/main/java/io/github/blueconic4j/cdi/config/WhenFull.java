package io.github.blueconic4j.cdi.config;

import java.util.Locale;

/** What a writer does with a change for which its queue has no room. */
public enum WhenFull {
    /** The caller waits until there is. */
    BLOCK,
    /** The change is refused at once. */
    FAIL,
    /** The caller waits until its change is sent and decided, so that nobody brings changes faster than they are taken. */
    CALLER_RUNS;

    /** As in the configuration. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
