package io.github.blueconic4j.api.common;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import jakarta.json.bind.adapter.JsonbAdapter;

/** Reads what BlueConic writes: seconds and fractions optional, offset as {@code Z}, {@code +05:00} or {@code +0500}. */
final class InstantAdapter implements JsonbAdapter<Instant, String> {

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(java.util.Locale.ROOT);

    @Override
    public String adaptToJson(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    @Override
    public Instant adaptFromJson(String text) {
        return text == null || text.isEmpty() ? null : LENIENT.parse(text, Instant::from);
    }
}
