package io.github.blueconic4j.api.common;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstantTextTest {

    @Test
    void readsWhateverTheJdkWrites() {
        Random random = new Random(26);
        for (int i = 0; i < 100_000; i++) {
            long second = random.nextLong(-62_135_596_800L, 253_402_300_800L);
            int[] nanos = {
                0, random.nextInt(1000) * 1_000_000, random.nextInt(1_000_000) * 1000, random.nextInt(1_000_000_000)
            };
            Instant instant = Instant.ofEpochSecond(second, nanos[i % nanos.length]);
            assertThat(InstantText.read(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59Z",
                "2024-01-01T00:00:00.1Z",
                "2024-01-01T00:00:00.123456789Z",
                "2024-01-01T00:00Z",
                "2024-01-01T10:11:12+05:30",
                "2024-01-01T10:11:12.5-08:00"
            })
    void readsWhatOffsetDateTimeReads(String text) {
        assertThat(InstantText.read(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T10:11:12+0530, 2024-01-01T04:41:12Z",
        "2024-01-01T24:00:00Z, 2024-01-02T00:00:00Z",
        "+12024-01-01T00:00:00Z, +12024-01-01T00:00:00Z"
    })
    void readsTheRarerForms(String text, String same) {
        assertThat(InstantText.read(text)).isEqualTo(Instant.parse(same));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-00-01T00:00:00Z",
                "2024-01-01T25:00:00Z",
                "2024-01-01T00:60:00Z",
                "2024-01-01T00:00:60Z",
                "2024-01-01T00:00:00.1234567890Z",
                "2024-01-01T00:00:0xZ",
                "2024-01-01T00:00:00",
                "2024/01/01T00:00:00Z",
                "20240101T000000Z",
                "Z",
                "x"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> InstantText.read(text)).isInstanceOf(DateTimeException.class);
    }
}
