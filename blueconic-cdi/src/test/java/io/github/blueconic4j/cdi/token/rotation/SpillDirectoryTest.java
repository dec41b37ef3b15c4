package io.github.blueconic4j.cdi.token.rotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import io.github.blueconic4j.cdi.config.Tenant;
import io.github.blueconic4j.cdi.token.GrantKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpillDirectoryTest {

    private static final GrantKey GRANT = new GrantKey(Tenant.DEFAULT, "id", "default");
    private static final GrantKey OTHER = new GrantKey(new Tenant("emea"), "id", "default");

    @TempDir
    Path parent;

    private static Successor successor(long lineage) {
        return new Successor(
                lineage - 1,
                lineage == 1 ? "" : "f" + (lineage - 1),
                lineage == 1,
                lineage,
                "f" + lineage,
                "k1.sealed-" + lineage,
                -5,
                3_600_000);
    }

    private Path directory() {
        return parent.resolve("made/when/needed");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory())) {
            return all.toList();
        }
    }

    @Test
    void keepsRecordsUntilTheyAreRemovedForAnyProcessOnThisDisk() throws Exception {
        SpillDirectory one = new SpillDirectory(directory());
        assertThat(one.read(GRANT)).isEmpty();
        one.append(GRANT, successor(1));
        one.append(GRANT, successor(2));
        one.append(OTHER, successor(7));
        SpillDirectory later = new SpillDirectory(directory());

        assertThat(later.read(GRANT)).containsExactlyInAnyOrder(successor(1), successor(2));
        assertThat(later.read(OTHER)).containsExactly(successor(7));
        later.remove(GRANT, successor(1));
        later.remove(GRANT, successor(1));
        assertThat(one.read(GRANT)).containsExactly(successor(2));
    }

    @Test
    void isReadableForItsOwnerAloneAndLeavesNoDrafts() throws Exception {
        new SpillDirectory(directory()).append(GRANT, successor(1));

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.toString()).endsWith(".spill");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void leavesAloneWhatIsNoRecord() throws Exception {
        SpillDirectory spill = new SpillDirectory(directory());
        spill.append(GRANT, successor(1));
        Path record = files().get(0);
        String text = Files.readString(record);
        for (int length = 0; length < text.length(); length++) {
            Files.writeString(record, text.substring(0, length));
            assertThat(spill.read(GRANT)).as("cut at " + length).isEmpty();
        }
        Files.writeString(record, text);
        Files.writeString(directory().resolve("x.draft"), "half");
        Files.writeString(directory().resolve(record.getFileName() + ".spill"), "1 2 3\n");

        assertThat(spill.read(GRANT)).containsExactly(successor(1));
    }

    @Test
    void saysThatItCannotWrite() throws Exception {
        Files.writeString(parent.resolve("file"), "");
        SpillDirectory spill = new SpillDirectory(parent.resolve("file"));

        assertThatThrownBy(() -> spill.append(GRANT, successor(1))).isInstanceOf(IOException.class);
        assertThat(spill.read(GRANT)).isEmpty();
    }
}
