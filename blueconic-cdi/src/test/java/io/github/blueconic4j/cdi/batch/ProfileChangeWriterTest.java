package io.github.blueconic4j.cdi.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.ImportRejectedException;
import io.github.blueconic4j.cdi.testing.Application;
import io.github.blueconic4j.simulator.Fault;
import io.github.blueconic4j.simulator.SimulatedTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProfileChangeWriterTest {

    @TempDir
    Path directory;

    private SimulatedTenant tenant;
    private Application application;

    @BeforeEach
    void start() throws Exception {
        tenant = SimulatedTenant.builder().profiles(0).start();
        application = Application.start(Application.settings(tenant));
    }

    @AfterEach
    void stop() {
        application.close();
        tenant.close();
    }

    private ProfileChangeWriter writer(Map<String, String> properties) {
        return application.artefact(ProfileChangeWriter.class, properties);
    }

    private static Object age(String profileId, int age) {
        return ProfileChange.upsert().profileId(profileId).set("age", age).build();
    }

    private static Object missing(String profileId) {
        return ProfileChange.updateOnly().profileId(profileId).set("age", 1).build();
    }

    private static Object older(String profileId) {
        return ProfileChange.updateOnly()
                .profileId(profileId)
                .increment("visits", 1)
                .build();
    }

    private String ageOf(String profileId) {
        return tenant.profile(profileId).orElseThrow().values("age").get(0);
    }

    @Test
    void aChunkIsWrittenInItsOrderAndOnceMoreDoesNoHarm() throws Exception {
        List<Object> chunk = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            chunk.add(age("p" + i, i % 90));
        }
        chunk.add(age("p0", 42));
        ProfileChangeWriter writer = writer(Map.of());
        writer.open(null);

        writer.writeItems(chunk);
        writer.writeItems(chunk);
        writer.close();

        assertThat(ageOf("p0")).isEqualTo("42");
        assertThat(ageOf("p1499")).isEqualTo(String.valueOf(1499 % 90));
    }

    @Test
    void whatIsNotSafeToRepeatIsRefusedBeforeAnythingIsSent() throws Exception {
        ProfileChangeWriter writer = writer(Map.of());
        List<Object> chunk = List.of(age("p0", 1), older("p0"));

        assertThatThrownBy(() -> writer.writeItems(chunk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("item 1 of the chunk is not safe to repeat")
                .hasMessageEndingWith("or set allowUnsafe to true");
        assertThat(tenant.requestCount("PUT /profiles")).isZero();

        writer(Map.of("allowUnsafe", "true")).writeItems(chunk);
        assertThat(ageOf("p0")).isEqualTo("1");
    }

    @Test
    void anItemThatIsNoChangeIsRefused() {
        assertThatThrownBy(() -> writer(Map.of()).writeItems(List.of("p0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("item 0 of the chunk must be a ProfileChange");
    }

    @Test
    void aChangeThatIsNotDoneFailsTheChunk() {
        assertThatThrownBy(() -> writer(Map.of()).writeItems(List.of(age("p0", 1), missing("p1"))))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageNotContaining("p1");
    }

    @Test
    void aChangeThatIsNotDoneGoesToTheRejectsWhichCanBeReadAgain() throws IOException {
        Path file = directory.resolve("rejects-0.ndjson");
        ProfileChangeWriter writer = writer(Map.of("rejects", file.toString()));
        writer.writeItems(List.of(age("p0", 1), missing("p1")));
        writer.writeItems(List.of(age("p2", 1)));
        writer.writeItems(List.of(missing("p3")));

        assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.contains("\"code\":\"NOTFOUND\""));
        ProfileChangeReader again = application.artefact(ProfileChangeReader.class, Map.of("input", file.toString()));
        again.open(null);
        assertThat(again.readItem().profileId()).isEqualTo("p1");
        assertThat(again.readItem().profileId()).isEqualTo("p3");
        assertThat(again.readItem()).isNull();
        again.close();
    }

    @Test
    void aBatchWhoseAnswerIsLostIsSentAgain() throws IOException {
        tenant.fault(Fault.dropAfterCommit().on("PUT /profiles"));

        writer(Map.of()).writeItems(List.of(age("p0", 7)));

        assertThat(ageOf("p0")).isEqualTo("7");
        assertThat(tenant.requestCount("PUT /profiles")).isEqualTo(2);
    }

    @Test
    void wrongPropertiesAreRefusedAtTheStart() {
        assertThatThrownBy(() -> writer(Map.of("parallelism", "0")).open(null))
                .hasMessage("batch property parallelism must be a whole number from 1 to 1000");
        assertThatThrownBy(() -> writer(Map.of("allowUnsafe", "perhaps")).open(null))
                .hasMessage("batch property allowUnsafe must be true or false");
    }
}
