package io.github.blueconic4j.cdi.config;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.github.blueconic4j.cdi.testing.WrittenTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the table of {@code docs/configuration.md} against the keys, or writes it. */
class ConfigurationDocTest {

    @Test
    void theDocumentListsEveryKeyAsItIs() throws IOException {
        new WrittenTable("configuration.md", "keys", ConfigurationDocTest.class).is(table());
    }

    @Test
    void everyDefaultIsOneThatTheReaderTakes() {
        for (ConfigKey key : ConfigKey.values()) {
            if (key.type().equals("duration") && key.defaultValue() != null) {
                assertThat(Duration.parse(key.defaultValue())).isPositive();
            } else if (key.type().equals("number")) {
                assertThat(Integer.parseInt(key.defaultValue())).isPositive();
            }
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| key | type | default | effect | example |\n|---|---|---|---|---|\n");
        for (ConfigKey key : ConfigKey.values()) {
            List<String> cells = List.of(
                    "`" + Tenant.DEFAULT.key(key) + "`",
                    key.type(),
                    key.defaultValue() == null ? "" : "`" + key.defaultValue() + "`",
                    key.effect(),
                    key.secret() ? key.example() : "`" + key.example() + "`");
            assertThat(cells).noneMatch(cell -> cell.contains("|") || cell.contains("\n"));
            table.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        return table.toString();
    }
}
