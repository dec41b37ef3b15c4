package io.github.blueconic4j.cdi.transport;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;

import io.github.blueconic4j.cdi.config.ConfigKey;
import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * Ends an exchange that makes no progress: pieces of the request must go out, and of the answer come in, within one
 * time-out; the answer must begin within another; and everything has to be over at the deadline.
 */
final class Watch {

    private final TenantConfig config;
    private final Alarm alarm;
    private final ConfigKey whole;
    private final long deadline;

    private Runnable end;
    private ConfigKey limit;
    private HttpTimeoutException late;
    private long due;
    private long wakesAt;
    private Future<?> wake;
    private boolean over;

    /**
     * @param alarm null when somebody waits for the exchange and looks when {@link #patience} is over
     * @param whole which time-out the deadline is
     * @param left until the deadline
     */
    Watch(TenantConfig config, Alarm alarm, ConfigKey whole, Duration left) {
        this.config = config;
        this.alarm = alarm;
        this.whole = whole;
        this.deadline = System.nanoTime() + left.toNanos();
    }

    /**
     * @param end called once at most, at once where it is too late already
     */
    void onEnd(Runnable end) {
        boolean now;
        synchronized (this) {
            this.end = end;
            now = late != null;
        }
        if (now) {
            end.run();
        }
    }

    /** Null unless a time-out has ended the exchange. */
    synchronized HttpTimeoutException late() {
        return late;
    }

    /** Another piece of the request or of the answer is expected. */
    void piece() {
        expect(ConfigKey.IDLE_TIMEOUT, config.timeouts().idle());
    }

    /** The request is out; the answer is expected. */
    void answer() {
        expect(ConfigKey.FIRST_BYTE_TIMEOUT, config.timeouts().firstByte());
    }

    private synchronized void expect(ConfigKey key, Duration within) {
        long at = System.nanoTime() + within.toNanos();
        // whose answer is lost may have lost its grant, so a token request has all of its time
        boolean inTime = whole != ConfigKey.TOKEN_TIMEOUT && at - deadline < 0;
        limit = inTime ? key : whole;
        due = inTime ? at : deadline;
        if (alarm != null && !over && (wake == null || due - wakesAt < 0)) {
            wakeUp();
        }
    }

    /** Nanoseconds until the next limit. */
    synchronized long left() {
        return due - System.nanoTime();
    }

    /** Nanoseconds after which it is time to look; a limit that comes up meanwhile is not missed for longer than it lasts. */
    synchronized long patience() {
        long shortest = Math.min(
                config.timeouts().idle().toNanos(),
                config.timeouts().firstByte().toNanos());
        return Math.min(shortest, left());
    }

    /** One alarm at a time, which is set anew only when it would come too late. */
    private void wakeUp() {
        if (wake != null) {
            wake.cancel(false);
        }
        wakesAt = due;
        wake = alarm.in(Duration.ofNanos(Math.max(0, due - System.nanoTime())), this::look);
    }

    /** Ends the exchange if it is late. */
    void look() {
        Runnable ended;
        synchronized (this) {
            if (over) {
                return;
            }
            if (due - System.nanoTime() > 0) {
                if (alarm != null) {
                    wakeUp();
                }
                return;
            }
            over = true;
            late = late(config, limit);
            ended = end;
        }
        if (ended != null) {
            ended.run();
        }
    }

    synchronized void over() {
        over = true;
        if (wake != null) {
            wake.cancel(false);
        }
    }

    static HttpTimeoutException late(TenantConfig config, ConfigKey limit) {
        Duration time =
                switch (limit) {
                    case FIRST_BYTE_TIMEOUT -> config.timeouts().firstByte();
                    case IDLE_TIMEOUT -> config.timeouts().idle();
                    case TOKEN_TIMEOUT -> config.timeouts().token();
                    default -> config.timeouts().call();
                };
        return new HttpTimeoutException(config.key(limit) + " of " + time + " is over");
    }
}
