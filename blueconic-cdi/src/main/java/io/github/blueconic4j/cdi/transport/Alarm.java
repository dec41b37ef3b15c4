package io.github.blueconic4j.cdi.transport;

import java.time.Duration;
import java.util.concurrent.Future;

/** Does something later, unless it is cancelled before. */
@FunctionalInterface
public interface Alarm {

    /** The work is short and blocks nobody. */
    Future<?> in(Duration wait, Runnable work);
}
