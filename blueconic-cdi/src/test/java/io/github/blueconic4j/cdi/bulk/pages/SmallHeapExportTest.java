package io.github.blueconic4j.cdi.bulk.pages;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SmallHeapExportTest {

    private static final int SECONDS = 120;
    private static final int HALF_A_PAGE = 100_000_000;

    @TempDir
    Path directory;

    /** The second page is cut, and asked for again, which takes 8 bytes a profile once more. */
    @Test
    void aHeapOfSixtyFourMegabytesIsEnoughForPagesOfAMillion() throws Exception {
        File output = directory.resolve("output").toFile();
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().profiles(2_000_000).start()) {
            tenant.fault(Fault.cutAt(HALF_A_PAGE)
                    .on("GET /segments/{segment}/profiles")
                    .spare(1));
            Process export = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            SmallHeapExport.class.getName(),
                            tenant.url().toString(),
                            tenant.clientId(),
                            tenant.clientSecret())
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            try {
                assertThat(export.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            } finally {
                export.destroyForcibly();
            }
            assertThat(Files.readString(output.toPath()))
                    .contains("seen: 2000000, and true")
                    .doesNotContain("OutOfMemory");
            assertThat(export.exitValue()).isZero();
            assertThat(tenant.requestCount("GET /segments/{segment}/profiles")).isEqualTo(3);
        }
    }
}
