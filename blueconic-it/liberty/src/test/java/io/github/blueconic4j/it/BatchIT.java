package io.github.blueconic4j.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.github.blueconic4j.it.application.ExportedProfiles;
import io.github.blueconic4j.it.application.JobsResource;
import io.github.blueconic4j.it.application.RestApplication;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import io.github.blueconic4j.simulator.StoredProfile;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.apache.derby.shared.api.DerbyModuleAPI;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Batch jobs whose server is killed, on a job repository in a database. */
@Tag("nodes")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class BatchIT {

    private static final int PROFILES = 3000;
    private static final int CHANGES = 1500;
    private static final Node NODE = new Node("batch", Integer.getInteger("batch.http.port"));
    private static final Path HOME =
            Path.of("target/liberty/wlp/usr/servers/batch").toAbsolutePath();

    private static SimulatedTenant tenant;

    @BeforeAll
    static void start() throws Exception {
        tenant = SimulatedTenant.builder().profiles(PROFILES).start();
        Node.delete(HOME.resolve("database"));
        Node.delete(HOME.resolve("tranlog"));
        NODE.start(application(), AutoloadedDriver.class, EmbeddedXADataSource.class, DerbyModuleAPI.class);
        NODE.await("/batch/jobs");
    }

    @AfterAll
    static void stop() {
        NODE.close();
        tenant.close();
    }

    @AfterEach
    void clearFaults() {
        tenant.clearFaults();
    }

    private static WebArchive application() {
        String properties = String.join(
                "\n",
                "config_ordinal=350",
                "blueconic.url=" + tenant.url(),
                "blueconic.client-id=" + tenant.clientId(),
                "blueconic.client-secret=" + tenant.clientSecret(),
                "blueconic.call-timeout=PT20S");
        return Archives.configured(Archives.ourWar("batch.war"), properties)
                .addClasses(JobsResource.class, ExportedProfiles.class, RestApplication.class)
                .addAsResource("META-INF/batch-jobs/export.xml")
                .addAsResource("META-INF/batch-jobs/import.xml");
    }

    private static String post(String path) throws Exception {
        var answer = NODE.as("nobody", "POST", path);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static String get(String path) throws Exception {
        var answer = NODE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static <T> T await(Callable<T> question, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        T answer = question.call();
        while (!wanted.test(answer) && System.nanoTime() - end < 0) {
            Thread.sleep(100);
            answer = question.call();
        }
        assertThat(answer).matches(wanted);
        return answer;
    }

    private static String status(String execution) throws Exception {
        return get("/batch/jobs/executions/" + execution);
    }

    private static List<String> exported() throws Exception {
        return get("/batch/exported").lines().toList();
    }

    /** Kills the server, starts it and its job again, and waits for the end of that. */
    private static void killAndRestart(String execution) throws Exception {
        assertThat(status(execution)).isEqualTo("STARTED");
        NODE.kill();
        NODE.start();
        NODE.await("/batch/jobs");
        assertThat(status(execution)).isEqualTo("FAILED");
        tenant.clearFaults();
        String restarted = post("/batch/jobs/executions/" + execution + "/restart");
        assertThat(await(() -> status(restarted), status -> !status.startsWith("START")))
                .isEqualTo("COMPLETED");
    }

    @Test
    void anExportWhoseServerIsKilledHasEveryProfileOnce() throws Exception {
        post("/batch/exported");
        tenant.fault(
                Fault.slow().before(400).on("GET /segments/{segment}/profiles").always());
        String execution = post("/batch/jobs/export");
        await(BatchIT::exported, ids -> ids.size() >= 500);

        killAndRestart(execution);

        assertThat(exported()).hasSize(PROFILES).doesNotHaveDuplicates();
    }

    @Test
    void anImportWhoseServerIsKilledIsComplete() throws Exception {
        Path directory = Path.of("target/batch").toAbsolutePath();
        Node.delete(directory);
        Files.createDirectories(directory);
        Path input = directory.resolve("changes.ndjson");
        List<String> lines = new ArrayList<>(
                IntStream.range(0, CHANGES).mapToObj(BatchIT::change).toList());
        lines.add(700, "{\"profileId\":");
        lines.add(
                1400,
                "{\"profileId\":\"nobody\",\"strategy\":\"UPDATE\",\"properties\":[{\"id\":\"age\",\"strategy\":\"SET\",\"values\":[\"1\"]}]}");
        Files.write(input, lines);
        tenant.fault(Fault.slow().after(300).on("PUT /profiles").always());
        String execution = post("/batch/jobs/import?input=" + input);
        await(() -> tenant.requestCount("PUT /profiles"), calls -> calls >= 15);

        killAndRestart(execution);

        // 33 chunks at most, those that were on their way once more, and none that was through
        assertThat(tenant.requestCount("PUT /profiles")).isLessThanOrEqualTo(40);
        for (int i = 0; i < CHANGES; i++) {
            StoredProfile profile = tenant.profile("imported-" + i).orElseThrow();
            assertThat(profile.values("age")).containsExactly(String.valueOf(i % 90));
            assertThat(profile.events()).hasSize(1);
        }
        assertThat(Files.readAllLines(directory.resolve("changes.ndjson.rejects-2")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"code\":\"NOTFOUND\""));
    }

    private static String change(int i) {
        return """
                {"profileId":"imported-%s","strategy":"UPSERT","properties":[{"id":"age","strategy":"SET","values":["%s"]}],\
                "timeline":[{"id":"visit-%s","eventTypeId":"store_visit","date":"2024-03-01T00:00:00Z","strategy":"SET"}]}"""
                .formatted(i, i % 90, i);
    }
}
