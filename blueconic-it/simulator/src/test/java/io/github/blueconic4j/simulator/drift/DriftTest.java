package io.github.blueconic4j.simulator.drift;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import io.github.blueconic4j.simulator.rest.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DriftTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int report(String where) {
        out.reset();
        errors.reset();
        return Drift.report(
                where,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    static boolean documentIsPresent() {
        boolean present = Files.isRegularFile(document());
        if (!present) {
            System.out.println("Left out: tests against the API document, which is not at " + document()
                    + "; run with -Dblueconic.openapi=PATH");
        }
        return present;
    }

    private static Path document() {
        return Path.of(System.getProperty("blueconic.openapi", "missing"));
    }

    private int reportChanged(Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(document().toFile());
        change.accept(document);
        Path changed = directory.resolve("changed.json");
        JSON.writeValue(changed.toFile(), document);
        return report(changed.toString());
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        assertThat(document.at(pointer)).as(pointer).isInstanceOf(ObjectNode.class);
        return (ObjectNode) document.at(pointer);
    }

    @Test
    @EnabledIf("documentIsPresent")
    void theBaselineIsTheDocumentThatLibraryAndSimulatorAreTestedAgainst() throws IOException {
        SortedSet<String> facts = ApiFacts.of(JSON.readTree(document().toFile()));
        Files.write(Path.of("target/baseline.txt"), facts);

        assertThat(Drift.baseline()).as("see target/baseline.txt").isEqualTo(facts);
        assertThat(report(document().toString())).isEqualTo(Drift.FINE);
        assertThat(printed()).isEqualToIgnoringNewLines("R103 against release 103.0: 0 removed, 0 added");
    }

    @Test
    void theSimulatorHasTheOperationsOfTheBaseline() {
        SortedSet<String> operations = new TreeSet<>();
        for (String fact : Drift.baseline()) {
            if (fact.startsWith("operation ") && !fact.contains("/oauth/")) {
                operations.add(fact.substring("operation ".length()));
            }
        }
        assertThat(Operations.table().names()).isEqualTo(operations).hasSize(61);
    }

    @Test
    @EnabledIf("documentIsPresent")
    void whatIsNewIsToldAndIsFine() throws IOException {
        int code = reportChanged(document -> {
            ((ArrayNode) document.at("/components/schemas/ModelBean/properties/type/enum")).add("NEW_TYPE");
            at(document, "/components/schemas/ModelBean/properties")
                    .putObject("colour")
                    .put("type", "string");
            ObjectNode operation = at(document, "/paths").putObject("/brandNew").putObject("get");
            operation.putObject("responses").putObject("200");
            ((ArrayNode) document.at("/paths/~1segments/get/parameters"))
                    .addObject()
                    .put("name", "fresh")
                    .put("in", "query")
                    .putObject("schema")
                    .put("type", "boolean");
        });

        assertThat(code).isEqualTo(Drift.FINE);
        assertThat(printed())
                .contains("+ value ModelBean.type NEW_TYPE")
                .contains("+ property ModelBean.colour string")
                .contains("+ operation GET /brandNew")
                .contains("+ parameter GET /segments query fresh boolean")
                .contains("0 removed, 5 added");
    }

    @Test
    @EnabledIf("documentIsPresent")
    void whatIsGoneOrOfAnotherTypeIsToldWithACodeOfItsOwn() throws IOException {
        assertThat(reportChanged(document -> at(document, "/paths").remove("/users")))
                .isEqualTo(Drift.REMOVED);
        assertThat(printed()).contains("- operation GET /users").contains("- scope GET /users read:users");
        assertThat(reportChanged(document -> at(document, "/components/schemas/ModelBean/properties/name")
                        .put("type", "integer")))
                .isEqualTo(Drift.REMOVED);
        assertThat(printed())
                .contains("- property ModelBean.name string")
                .contains("+ property ModelBean.name integer")
                .contains("1 removed, 1 added");
        assertThat(reportChanged(document ->
                        ((ArrayNode) document.at("/components/schemas/ModelBean/properties/type/enum")).remove(0)))
                .isEqualTo(Drift.REMOVED);
        assertThat(reportChanged(document -> ((ArrayNode) document.at("/paths/~1segments/get/parameters")).remove(0)))
                .isEqualTo(Drift.REMOVED);
    }

    @Test
    void aTenantIsAskedForItsOwn() throws IOException {
        Path file = directory.resolve("openapi.json");
        Files.writeString(file, "{\"openapi\":\"3.0.1\",\"info\":{\"version\":\"999\"},\"paths\":{}}");
        try (SimulatedTenant tenant =
                SimulatedTenant.builder().profiles(1).openapi(file).start()) {
            for (String path : new String[] {"", "/", "/rest/v2", "/rest/v2/", "/rest/v2/openapi.json"}) {
                assertThat(report(tenant.url() + path)).as(path).isEqualTo(Drift.REMOVED);
                assertThat(printed())
                        .contains("release 999: " + Drift.baseline().size() + " removed, 0 added");
            }
        }
    }

    @Test
    void whatIsNoDocumentIsSaidInOneLine() throws IOException {
        Path file = directory.resolve("file");
        for (String text : new String[] {"", "{", "[]", "{\"openapi\":\"2.0\"}", "<html>"}) {
            Files.writeString(file, text);
            assertUnusable(file.toString());
        }
        assertUnusable(directory.resolve("missing").toString());
        assertUnusable("http://localhost:1/");
        assertUnusable("http://");
        try (SimulatedTenant without = SimulatedTenant.builder().profiles(1).start()) {
            assertUnusable(without.url().toString());
            assertThat(errors.toString(StandardCharsets.UTF_8)).contains("no paths");
            without.fault(Fault.answer(404, ""));
            assertUnusable(without.url().toString());
            assertThat(errors.toString(StandardCharsets.UTF_8)).contains("404");
        }
    }

    private void assertUnusable(String where) {
        assertThat(report(where)).as(where).isEqualTo(Drift.UNUSABLE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).matches("blueconic-simulator: [^\\n]+\\R");
        assertThat(printed()).isEmpty();
    }
}
