package io.github.blueconic4j.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java in README and docs is that of the demo, or of the library's tests: compiled and run; {@code // …} stands for lines
 * left out.
 */
class DocsSnippetsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path DEMO = Path.of("src/main/java");
    private static final Path TESTS = ROOT.resolve("blueconic-cdi/src/test/java");
    private static final Path SIMULATOR_TESTS = ROOT.resolve("blueconic-it/simulator/src/test/java");
    private static final Path LIBERTY_TESTS = ROOT.resolve("blueconic-it/liberty/src/test/java");
    private static final String LEFT_OUT = "// …";

    @Test
    void standInTheDemoOrATest() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path folder : List.of(DEMO, TESTS, SIMULATOR_TESTS, LIBERTY_TESTS)) {
            for (Path file : files(folder, ".java")) {
                sources.add(squeezed(Files.readString(file)));
            }
        }
        int snippets = 0;
        for (Path page : pages()) {
            for (String snippet : snippets(Files.readString(page))) {
                snippets++;
                for (String piece : snippet.split(LEFT_OUT, -1)) {
                    assertThat(sources.stream().anyMatch(source -> source.contains(squeezed(piece))))
                            .as("%s: %s", page, piece)
                            .isTrue();
                }
            }
        }
        assertThat(snippets).isGreaterThan(3);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
        pages.add(ROOT.resolve("README.md"));
        return pages;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
        }
    }

    private static List<String> snippets(String page) {
        List<String> snippets = new ArrayList<>();
        for (int start = page.indexOf("```java\n"); start >= 0; start = page.indexOf("```java\n", start + 1)) {
            snippets.add(page.substring(start + 8, page.indexOf("```", start + 8)));
        }
        return snippets;
    }

    /** Without white space: the formatter breaks lines where a page would not. */
    private static String squeezed(String java) {
        return java.replaceAll("\\s+", "");
    }
}
