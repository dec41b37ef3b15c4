package io.github.blueconic4j.cdi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A part of a page in {@code docs} that a test makes: between two comments that name the part. */
public record WrittenTable(String page, String part, Class<?> test) {

    /** Fails when the page says something else; writes it first with {@code -Dblueconic.write-docs=true}. */
    public void is(String table) throws IOException {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "docs", page);
        String begin = "<!-- " + part + ": begin; written by " + test.getSimpleName()
                + " with -Dblueconic.write-docs=true -->\n";
        String end = "<!-- " + part + ": end -->\n";
        String text = Files.readString(file);
        assertThat(text).contains(begin, end);
        String expected =
                text.substring(0, text.indexOf(begin) + begin.length()) + table + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("blueconic.write-docs")) {
            Files.writeString(file, expected);
            text = expected;
        }
        assertThat(text)
                .as("docs/" + page + " is out of date; run this test with -Dblueconic.write-docs=true")
                .isEqualTo(expected);
    }
}
