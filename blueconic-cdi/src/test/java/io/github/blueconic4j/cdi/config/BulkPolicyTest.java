package io.github.blueconic4j.cdi.config;

import java.time.Duration;

import io.github.blueconic4j.api.error.ConfigurationException;
import io.github.blueconic4j.cdi.testing.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The keys of bulk work. */
class BulkPolicyTest {

    private final Settings settings = new Settings();

    @Test
    void hasDefaults() {
        TenantConfig config = settings.read();

        assertThat(config.bulk())
                .isEqualTo(new TenantConfig.BulkPolicy(
                        64,
                        1000,
                        10_000,
                        true,
                        8,
                        4_194_304,
                        Duration.ofMinutes(15),
                        false,
                        new TenantConfig.WriterPolicy(
                                1000, Duration.ofMillis(200), 10_000, WhenFull.BLOCK, Duration.ofSeconds(10))));
    }

    @Test
    void readsEveryKey() {
        settings.with("blueconic.bulk.max-concurrent", "1")
                .with("blueconic.bulk.queue-size", "0")
                .with("blueconic.bulk.page-size", "1000000")
                .with("blueconic.bulk.gzip", "false")
                .with("blueconic.bulk.parallelism", "2")
                .with("blueconic.bulk.max-batch-bytes", "1024")
                .with("blueconic.bulk.patience", "PT3M")
                .with("blueconic.bulk.partial-400", "true")
                .with("blueconic.bulk.writer.max-entries", "10")
                .with("blueconic.bulk.writer.max-delay", "PT1S")
                .with("blueconic.bulk.writer.queue-size", "50")
                .with("blueconic.bulk.writer.when-full", "caller-runs")
                .with("blueconic.bulk.writer.drain-timeout", "PT3S");
        TenantConfig config = settings.read();

        assertThat(config.bulk())
                .isEqualTo(new TenantConfig.BulkPolicy(
                        1,
                        0,
                        1_000_000,
                        false,
                        2,
                        1024,
                        Duration.ofMinutes(3),
                        true,
                        new TenantConfig.WriterPolicy(
                                10, Duration.ofSeconds(1), 50, WhenFull.CALLER_RUNS, Duration.ofSeconds(3))));
    }

    @Test
    void saysWhatIsToBeDoneWhenFull() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(settings.with("blueconic.bulk.writer.when-full", "drop")::read)
                .withMessageContaining("is none of block, fail, caller-runs");
    }
}
