package io.github.blueconic4j.api.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * Dates as BlueConic writes them: seconds and fractions optional, offset as {@code Z}, {@code +05:00} or {@code +0500}.
 * Most of what it takes to read an answer was reading its dates, so the usual form has a short way.
 */
public final class InstantText {

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    /** {@code yyyy-MM-ddTHH:mm:ss} and a fraction of nine digits at most. */
    private static final int SECONDS_END = 19;

    private static final int LONGEST = 30;
    private static final int DAY = 86_400;

    private InstantText() {}

    /**
     * @throws DateTimeException if it is no date with a time and an offset
     */
    public static Instant read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    /**
     * As a JSON reader has it at hand.
     *
     * @throws DateTimeException if it is no date with a time and an offset
     */
    public static Instant read(char[] text, int from, int length) {
        Instant read = isPunctuated(text, from, length) ? usual(text, from, length) : null;
        return read == null ? LENIENT.parse(new String(text, from, length), Instant::from) : read;
    }

    private static boolean isPunctuated(char[] text, int from, int length) {
        return length > SECONDS_END
                && length <= LONGEST
                && text[from + length - 1] == 'Z'
                && text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 10] == 'T'
                && text[from + 13] == ':'
                && text[from + 16] == ':'
                && (length == SECONDS_END + 1 || (text[from + SECONDS_END] == '.' && length > SECONDS_END + 2));
    }

    /** Null for what is not that form after all. */
    private static Instant usual(char[] text, int from, int length) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        int hour = number(text, from + 11, 2);
        int minute = number(text, from + 14, 2);
        int second = number(text, from + 17, 2);
        int digits = Math.max(0, length - SECONDS_END - 2);
        int nanos = number(text, from + SECONDS_END + 1, digits);
        if ((year | month | day | hour | minute | second | nanos) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        for (int digit = digits; digit > 0 && digit < 9; digit++) {
            nanos *= 10;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * DAY + (hour * 60 + minute) * 60L + second, nanos);
    }

    /** Below 0 for what is none. */
    private static int number(char[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
