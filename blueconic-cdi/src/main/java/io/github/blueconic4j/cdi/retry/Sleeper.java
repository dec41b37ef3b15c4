package io.github.blueconic4j.cdi.retry;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Waits, so that tests need not. */
public interface Sleeper {

    void sleep(Duration wait) throws InterruptedException;

    /** Completes after that time, on a thread that may be used for a moment only; fails when the application stops. */
    CompletionStage<Void> after(Duration wait);
}
