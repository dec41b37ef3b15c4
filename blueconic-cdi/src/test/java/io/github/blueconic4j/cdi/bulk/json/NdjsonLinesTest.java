package io.github.blueconic4j.cdi.bulk.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NdjsonLinesTest {

    private static List<String> lines(InputStream in, int max) throws IOException {
        List<String> all = new ArrayList<>();
        NdjsonLines lines = new NdjsonLines(in, max);
        for (NdjsonLines.Line line = lines.next(); line != null; line = lines.next()) {
            String content = line.content() == null ? "…" : new String(line.content(), StandardCharsets.UTF_8);
            all.add(line.number() + ":" + content);
        }
        return all;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areThoseThatAreNotBlank() throws IOException {
        assertThat(lines(bytes("\uFEFFa\n\n \t\r\nb\r\nc"), 10)).containsExactly("1:a", "4:b\r", "5:c");
        assertThat(lines(bytes(""), 10)).isEmpty();
        assertThat(lines(bytes("\n\n"), 10)).isEmpty();
    }

    @Test
    void areNotKeptWhenTheyAreTooLong() throws IOException {
        String text = "1234\n12345\n" + "x".repeat(1_000_000) + "\n1234";
        assertThat(lines(bytes(text), 4)).containsExactly("1:1234", "2:…", "3:…", "4:1234");
    }

    @Test
    void areWholeInWhateverPiecesTheyCome() throws IOException {
        Random random = new Random(3);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            String line = "é".repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 50_000 : 50));
            expected.add(i + ":" + line);
            text.append(line).append('\n');
        }
        InputStream pieces = new FilterInputStream(bytes(text.toString())) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(70_000)));
            }
        };
        assertThat(lines(pieces, 200_000)).isEqualTo(expected);
    }
}
