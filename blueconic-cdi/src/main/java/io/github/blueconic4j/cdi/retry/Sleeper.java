package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;

/** Waits, for as long as the application runs; tests replace it. */
public interface Sleeper {

    /**
     * Waits on this thread.
     *
     * @throws CancellationException when the application stops
     */
    void sleep(Duration wait) throws InterruptedException;

    /** Completes after that time, on a thread that may be used for a moment only; fails when the application stops. */
    CompletionStage<Void> after(Duration wait);
}
