package io.github.blueconic4j.cdi.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application takes in with this module: one jar of our own, and API jars that its server has. */
class DependencyListTest {

    @Test
    void bringsOneJarAndExpectsTheServersApis() throws Exception {
        assertThat(dependencies("compile", "runtime", "system"))
                .containsExactlyInAnyOrder(
                        "io.github.blueconic4j:blueconic-api", "com.fasterxml.jackson.core:jackson-core");
        assertThat(dependencies("provided"))
                .containsExactlyInAnyOrder(
                        "jakarta.ws.rs:jakarta.ws.rs-api",
                        "jakarta.json:jakarta.json-api",
                        "jakarta.json.bind:jakarta.json.bind-api",
                        "jakarta.annotation:jakarta.annotation-api",
                        "jakarta.interceptor:jakarta.interceptor-api",
                        "jakarta.inject:jakarta.inject-api",
                        "jakarta.enterprise:jakarta.enterprise.cdi-api",
                        "jakarta.servlet:jakarta.servlet-api",
                        "jakarta.security.enterprise:jakarta.security.enterprise-api",
                        "jakarta.batch:jakarta.batch-api",
                        "org.eclipse.microprofile.rest.client:microprofile-rest-client-api",
                        "org.eclipse.microprofile.config:microprofile-config-api");
    }

    private static List<String> dependencies(String... scopes) throws Exception {
        Path pom = Path.of(System.getProperty("basedir", "."), "pom.xml");
        Element project = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        List<String> found = new ArrayList<>();
        NodeList all = project.getElementsByTagName("dependency");
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            String scope = text(dependency, "scope", "compile");
            if (List.of(scopes).contains(scope)) {
                found.add(text(dependency, "groupId", "") + ":" + text(dependency, "artifactId", ""));
            }
        }
        return found;
    }

    private static String text(Element parent, String name, String otherwise) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0
                ? otherwise
                : found.item(0).getTextContent().strip();
    }
}
