package io.github.blueconic4j.cdi.batch;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

import jakarta.batch.api.partition.PartitionPlan;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.testing.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfileChangeReaderTest {

    private static Application application;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        application = Application.start(Application.settings(URI.create("http://localhost:1")));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static String line(String profileId) {
        return "{\"profileId\":\"" + profileId + "\",\"properties\":[{\"id\":\"city\",\"values\":[\"Zürich\"]}]}";
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i).toList();
    }

    private static List<String> lines(int count) {
        return ids(count).stream().map(ProfileChangeReaderTest::line).toList();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("changes.ndjson"), content);
    }

    private static ProfileChangeReader open(Path input, Object from, Object to, Serializable checkpoint)
            throws IOException {
        ProfileChangeReader reader = application.artefact(
                ProfileChangeReader.class,
                Map.of("input", input.toString(), "from", String.valueOf(from), "to", String.valueOf(to)));
        reader.open(checkpoint);
        return reader;
    }

    private static List<String> readAll(ProfileChangeReader reader) throws IOException {
        List<String> found = new ArrayList<>();
        for (ProfileChange change = reader.readItem(); change != null; change = reader.readItem()) {
            found.add(change.profileId());
        }
        reader.close();
        return found;
    }

    @Test
    void twoRangesThatMeetAtAnyByteReadEveryLineOnce() throws IOException {
        String content = line("p0") + "\n\n" + line("p1") + "\r\n" + line("p2") + "\n \n" + line("p3");
        Path input = file(content);
        int size = content.getBytes(StandardCharsets.UTF_8).length;

        for (int cut = 0; cut <= size; cut++) {
            List<String> found = readAll(open(input, 0, cut, null));
            found.addAll(readAll(open(input, cut, size, null)));
            assertThat(found).as("cut at %s", cut).containsExactlyElementsOf(ids(4));
        }
    }

    @Test
    void aReaderContinuesBehindEveryItem() throws IOException {
        Path input = file(String.join(
                        "\n", ids(5).stream().map(ProfileChangeReaderTest::line).toList()) + "\n");

        for (int handedOut = 0; handedOut <= 5; handedOut++) {
            ProfileChangeReader killed = open(input, "", "", null);
            for (int i = 0; i < handedOut; i++) {
                killed.readItem();
            }
            Serializable checkpoint = killed.checkpointInfo();
            killed.close();
            assertThat(readAll(open(input, "", "", checkpoint)))
                    .containsExactlyElementsOf(ids(5).subList(handedOut, 5));
        }
    }

    @Test
    void aFileThatHasGrownIsRefused() throws IOException {
        Path input = file(line("p0") + "\n");
        ProfileChangeReader before = open(input, "", "", null);
        before.readItem();
        Serializable checkpoint = before.checkpointInfo();
        before.close();
        Files.writeString(input, line("p1"), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> open(input, "", "", checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("input has changed since the job began")
                .hasMessageContaining("start a new job");
    }

    @Test
    void aCheckpointOfAnotherRangeIsRefused() throws IOException {
        Path input = file(line("p0") + "\n" + line("p1") + "\n");
        ProfileChangeReader before = open(input, 0, 10, null);
        Serializable checkpoint = before.checkpointInfo();
        before.close();

        assertThatThrownBy(() -> open(input, 0, 20, checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("with as many partitions as before");
        assertThatThrownBy(() -> open(input, 0, 10, "of another reader"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("checkpoint must be one that a profileChangeReader made");
    }

    @Test
    void aBrokenLineIsNamedByItsPositionAndTheNextCallGoesOn() throws IOException {
        String first = line("p0") + "\n\n";
        Path input = file(first + "{\"profileId\":\"secret\",\"properties\":7}\n" + line("p1"));
        ProfileChangeReader reader = open(input, "", "", null);

        assertThat(reader.readItem().profileId()).isEqualTo("p0");
        assertThatThrownBy(reader::readItem)
                .isInstanceOfSatisfying(UnreadableChangeException.class, broken -> assertThat(broken.position())
                        .isEqualTo(first.getBytes(StandardCharsets.UTF_8).length))
                .hasMessageNotContaining("secret");
        assertThat(readAll(reader)).containsExactly("p1");
    }

    @Test
    void aChangeThatBlueConicWouldRefuseIsNoItem() throws IOException {
        ProfileChangeReader reader = open(file("{\"properties\":[]}"), "", "", null);

        assertThatThrownBy(reader::readItem)
                .isInstanceOf(UnreadableChangeException.class)
                .hasMessageContaining("profileId or matching must say which profile to update");
        reader.close();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(readAll(open(file("\uFEFF" + line("p0")), "", "", null))).containsExactly("p0");
    }

    @Test
    void thePartitionsOfAFileHoldEveryLineOnce() throws IOException {
        Path input = file(String.join("\n", lines(50)));
        for (int partitions : new int[] {1, 3, 7, 5000}) {
            InputPartitionMapper mapper = application.artefact(
                    InputPartitionMapper.class,
                    Map.of("input", input.toString(), "partitions", String.valueOf(partitions), "threads", "2"));
            PartitionPlan plan = mapper.mapPartitions();
            assertThat(plan.getPartitions()).isEqualTo(partitions);
            assertThat(plan.getThreads()).isEqualTo(2);
            List<String> found = new ArrayList<>();
            for (Properties range : plan.getPartitionProperties()) {
                found.addAll(readAll(open(input, range.getProperty("from"), range.getProperty("to"), null)));
            }
            assertThat(found).containsExactlyElementsOf(ids(50));
        }
    }

    @Test
    void whatAJobMustSayIsAskedFor() {
        assertThatThrownBy(() -> application
                        .artefact(ProfileChangeReader.class, Map.of())
                        .open(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch property input must be given in the job");
        InputPartitionMapper mapper =
                application.artefact(InputPartitionMapper.class, Map.of("input", "x", "partitions", "many"));
        assertThatThrownBy(mapper::mapPartitions)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch property partitions must be a whole number from 1 to 10000");
    }
}
