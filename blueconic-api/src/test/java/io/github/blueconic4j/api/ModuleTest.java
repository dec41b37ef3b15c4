package io.github.blueconic4j.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** What the class files do not show: the pom and the sources. */
class ModuleTest {

    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\s*[(<]");

    @Test
    void needsOnlyApiJarsThatTheContainerBrings() throws Exception {
        Set<String> provided = new HashSet<>();
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (!text(dependency, "scope").equals("test")) {
                provided.add(text(dependency, "artifactId") + ":" + text(dependency, "scope"));
            }
        }
        assertThat(provided)
                .containsExactlyInAnyOrder(
                        "jakarta.ws.rs-api:provided",
                        "jakarta.json-api:provided",
                        "jakarta.json.bind-api:provided",
                        "jakarta.annotation-api:provided",
                        "microprofile-rest-client-api:provided",
                        // one annotation, which a JVM ignores where its class is not there
                        "jackson-annotations:provided");
    }

    private static String text(Element dependency, String name) {
        NodeList elements = dependency.getElementsByTagName(name);
        return elements.getLength() == 0 ? "compile" : elements.item(0).getTextContent();
    }

    /** Without the file, CDI of Helidon and Weld SE does not see the interfaces: WELD-001408 where one is injected. */
    @Test
    void isABeanArchive() throws Exception {
        Element beans = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/classes/META-INF/beans.xml").toFile())
                .getDocumentElement();

        assertThat(beans.getAttribute("bean-discovery-mode")).isEqualTo("annotated");
    }

    /** Compiled by javac 25 and run on Java 17, JSON-B fills the lists of a record that has one with maps. */
    @Test
    void noRecordHasACompactCanonicalConstructor() throws IOException {
        List<String> compact = new ArrayList<>();
        int records = 0;
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher record = RECORD.matcher(source);
            while (record.find()) {
                records++;
                String constructor = "(?m)^\\s*(public |protected |private )?" + record.group(1) + "\\s*\\{";
                if (Pattern.compile(constructor).matcher(source).find()) {
                    compact.add(record.group(1));
                }
            }
        }
        assertThat(compact).isEmpty();
        assertThat(records).isGreaterThan(10);
    }

    @Test
    void filesStayUnderThreeHundredLines() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(300);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
