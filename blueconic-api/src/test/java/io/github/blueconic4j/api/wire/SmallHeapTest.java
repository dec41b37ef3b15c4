package io.github.blueconic4j.api.wire;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SmallHeapTest {

    private static final int SECONDS = 120;

    @TempDir
    Path directory;

    @Test
    void aHeapOfSixtyFourMegabytesIsEnoughForBodiesOfAThousand() throws Exception {
        File output = directory.resolve("output").toFile();
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallHeapReader.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(reader.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            reader.destroyForcibly();
        }
        String tooLarge = ": GET /segments → 200 application/json is no answer of BlueConic: larger than ";
        assertThat(Files.readString(output.toPath()))
                .contains("text" + tooLarge + "4000000")
                .contains("\nspaces" + tooLarge + "67108864")
                .contains("\npacked spaces" + tooLarge + "67108864")
                .contains("\npacked JSON" + tooLarge + "67108864")
                .contains("\nerror: GET /segments → 502", "\nzeros: ", "\n413: 0 results", "\ndone")
                .doesNotContain("OutOfMemory", "StackOverflow");
        assertThat(reader.exitValue()).isZero();
    }
}
