package io.github.blueconic4j.cdi.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import io.github.blueconic4j.cdi.transport.Reply;

/** Compares the clock of this machine with that of a server: the one class that reads it. */
final class ClockSkew {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private ClockSkew() {}

    /**
     * How far this machine is ahead. An answer is dated in whole seconds, half a round trip before it arrives, and the longer
     * before the longer a cache has kept it.
     *
     * @param reply that has just arrived
     */
    static Optional<Duration> of(Reply reply, Duration roundTrip) {
        String date = reply.header("Date");
        if (date == null) {
            return Optional.empty();
        }
        try {
            Instant dated = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from);
            return Optional.of(Duration.between(dated.plus(HALF_A_SECOND), Instant.now())
                    .minus(roundTrip.dividedBy(2))
                    .minus(age(reply.header("Age"))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration age(String seconds) {
        return seconds != null && seconds.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds.strip()))
                : Duration.ZERO;
    }
}
