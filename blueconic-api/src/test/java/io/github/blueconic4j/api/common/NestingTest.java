package io.github.blueconic4j.api.common;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NestingTest {

    private static final String[] PIECES = {
        "[",
        "{",
        "]",
        "}",
        "\"",
        "\\",
        "\\\"",
        "x",
        "[[[[[",
        "]]]]]",
        "\"a[b\"",
        "\"\\\\\"",
        "é",
        "\uD83D\uDE00",
        "1,2",
        "y_Y",
        "        "
    };

    @Test
    void allowsTwoHundredAndNoMore() {
        for (int before = 0; before < 20; before++) {
            String start = " ".repeat(before) + "[],{},[]".repeat(3);
            String deepest = start + "[{".repeat(100) + "}]".repeat(100) + start;
            assertThat(allows(deepest.repeat(3))).isTrue();
            assertThat(allows(start + "[" + deepest)).isFalse();
        }
    }

    @Test
    void leavesTextAlone() {
        assertThat(allows("\"" + "[".repeat(1000) + "\"")).isTrue();
        assertThat(allows("\"\\\"" + "[".repeat(1000) + "\"")).isTrue();
        assertThat(allows("\"\\\\\"" + "[".repeat(1000))).isFalse();
        assertThat(allows("\"" + "[\\u005B".repeat(1000) + "\"")).isTrue();
    }

    @Test
    void findsTheSameHoweverTheBytesAreCutIntoPieces() {
        Random random = new Random(17);
        int tooDeep = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder json = new StringBuilder("[".repeat(Nesting.MAX - random.nextInt(60)));
            for (int piece = random.nextInt(200); piece > 0; piece--) {
                json.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            boolean allowed = deepest(bytes) <= Nesting.MAX;
            assertThat(inPieces(bytes, random)).as("%s", json).isEqualTo(allowed);
            tooDeep += allowed ? 0 : 1;
        }
        assertThat(tooDeep).isBetween(1000, 19_000);
    }

    private static boolean allows(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Nesting().allows(bytes, 0, bytes.length);
    }

    private static boolean inPieces(byte[] bytes, Random random) {
        Nesting nesting = new Nesting();
        boolean allowed = true;
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + random.nextInt(40));
            allowed = nesting.allows(bytes, from, to);
            from = to;
        }
        return allowed;
    }

    private static int deepest(byte[] bytes) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            char character = (char) bytes[i];
            if (quoted && character == '\\') {
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && "[{".indexOf(character) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && "]}".indexOf(character) >= 0) {
                depth--;
            }
        }
        return deepest;
    }
}
