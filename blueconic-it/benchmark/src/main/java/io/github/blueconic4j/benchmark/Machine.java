package io.github.blueconic4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private Machine() {}

    static void print() throws IOException {
        System.out.printf(
                "%d cores, %s, %s, JDK %s (%s)%n",
                Runtime.getRuntime().availableProcessors(),
                cpu(),
                System.getProperty("os.name"),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vm.name"));
    }

    private static String cpu() throws IOException {
        if (!Files.isReadable(CPU)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
