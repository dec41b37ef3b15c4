package io.github.blueconic4j.cdi.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the table of {@code docs/configuration.md} against the keys, or writes it. */
class ConfigurationDocTest {

    private static final Path DOC = Path.of(System.getProperty("basedir", "."), "..", "docs", "configuration.md");
    private static final String BEGIN =
            "<!-- keys: begin; written by ConfigurationDocTest with -Dblueconic.write-docs=true -->\n";
    private static final String END = "<!-- keys: end -->\n";

    @Test
    void theDocumentListsEveryKeyAsItIs() throws IOException {
        String text = Files.readString(DOC);
        assertThat(text).contains(BEGIN, END);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String after = text.substring(text.indexOf(END));
        if (Boolean.getBoolean("blueconic.write-docs")) {
            text = before + table() + after;
            Files.writeString(DOC, text);
        }
        assertThat(text)
                .as("docs/configuration.md is out of date; run this test with -Dblueconic.write-docs=true")
                .isEqualTo(before + table() + after);
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
