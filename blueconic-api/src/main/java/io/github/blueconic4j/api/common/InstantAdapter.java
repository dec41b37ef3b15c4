package io.github.blueconic4j.api.common;

import java.time.Instant;

import jakarta.json.bind.adapter.JsonbAdapter;

/** See {@link InstantText}. */
final class InstantAdapter implements JsonbAdapter<Instant, String> {

    @Override
    public String adaptToJson(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    @Override
    public Instant adaptFromJson(String text) {
        return text == null || text.isEmpty() ? null : InstantText.read(text);
    }
}
