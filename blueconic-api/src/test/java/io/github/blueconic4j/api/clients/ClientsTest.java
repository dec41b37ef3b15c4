package io.github.blueconic4j.api.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.blueconic4j.api.common.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients of {@code RestClientBuilder} on the implementations that servers bring. RESTEasy (Open Liberty, WildFly) is on
 * the class path of the tests. Jersey (Payara, GlassFish, Helidon) and Apache CXF (TomEE) each run in a JVM of their
 * own: two implementations on one class path hide each other.
 */
class ClientsTest {

    private static final int SECONDS = 120;
    private static final String IMPLEMENTATION = "implementation";

    /**
     * What Apache CXF cannot do: it takes {@code %2F} in an id for text that is encoded already, and it normalizes the
     * path before a filter sees it. {@code PathIds.carry} helps, since CXF does not change what that returns.
     */
    private static final String[] NOT_WITH_CXF = {"id %2F", "id a/../b"};

    @TempDir
    static Path directory;

    private static Map<String, String> resteasy;
    private static Map<String, String> jersey;
    private static Map<String, String> cxf;

    @BeforeAll
    static void runTheChecks() throws Exception {
        Process jerseyChecks = start("jersey");
        Process cxfChecks = start("cxf");
        try {
            resteasy = Checks.run();
            jersey = outcomes("jersey", jerseyChecks);
            cxf = outcomes("cxf", cxfChecks);
        } finally {
            jerseyChecks.destroyForcibly();
            cxfChecks.destroyForcibly();
        }
    }

    private static Process start(String implementation) throws IOException {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classPath = Stream.concat(
                        Stream.of(Path.of("target", "clients", implementation) + File.separator + "*"),
                        Stream.of(tests.split(File.pathSeparator)).filter(entry -> !entry.contains("resteasy")))
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        ChecksMain.class.getName())
                .redirectError(directory.resolve(implementation + ".log").toFile())
                .redirectOutput(directory.resolve(implementation).toFile())
                .start();
    }

    private static Map<String, String> outcomes(String implementation, Process checks) throws Exception {
        assertThat(checks.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(directory.resolve(implementation))) {
            String[] parts = line.split("\t", 2);
            outcomes.put(parts[0], parts[1]);
        }
        assertThat(outcomes).as(() -> log(implementation)).hasEntrySatisfying(IMPLEMENTATION, name -> assertThat(name)
                .contains(implementation));
        outcomes.remove(IMPLEMENTATION);
        return outcomes;
    }

    private static String log(String implementation) {
        try {
            return Files.readString(directory.resolve(implementation + ".log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Test
    void restEasyPassesEveryCheckAndSendsARequestForEveryOperation() {
        assertThat(resteasy).hasSizeGreaterThan(100).allSatisfy((name, outcome) -> {
            if (Stream.of(Operation.values()).map(Operation::toString).anyMatch(name::equals)) {
                assertThat(outcome).as(name).startsWith(name.replaceFirst(" .*", "") + " /rest/v2/");
            } else {
                assertThat(outcome).as(name).isEqualTo(Checks.PASSED);
            }
        });
    }

    @Test
    void jerseyDoesTheSame() {
        assertThat(jersey).isEqualTo(resteasy);
    }

    @Test
    void cxfDoesTheSameWhereItCan() {
        Map<String, String> expected = new LinkedHashMap<>(resteasy);
        for (String name : NOT_WITH_CXF) {
            assertThat(cxf.get(name))
                    .as("CXF passes %s now: remove it from NOT_WITH_CXF", name)
                    .isNotEqualTo(Checks.PASSED);
            expected.put(name, cxf.get(name));
        }
        assertThat(cxf).isEqualTo(expected);
    }
}
