package io.github.blueconic4j.api.error;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads the header {@code Retry-After}, RFC 9110 section 10.2.3. */
final class RetryAfter {

    /** All in GMT, section 5.6.7: the one that is sent today, and the two that were once. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /** Null for what is neither seconds nor a date, and for a time that has passed. */
    static Duration read(String header) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        return DATES.stream()
                .map(format -> date(text, format))
                .filter(Objects::nonNull)
                .findFirst()
                .map(then -> Duration.between(ZonedDateTime.now(ZoneOffset.UTC), then))
                .filter(wait -> !wait.isNegative())
                .orElse(null);
    }

    private static ZonedDateTime date(String text, DateTimeFormatter format) {
        try {
            return ZonedDateTime.parse(text, format.withZone(ZoneOffset.UTC));
        } catch (DateTimeException notThisOne) {
            return null;
        }
    }
}
