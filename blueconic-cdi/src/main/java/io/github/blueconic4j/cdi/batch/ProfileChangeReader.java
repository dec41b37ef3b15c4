package io.github.blueconic4j.cdi.batch;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import io.github.blueconic4j.api.profiles.ProfileChange;
import io.github.blueconic4j.cdi.bulk.json.ChangeReader;

/**
 * Reads changes of profiles from an NDJSON file, or a range of it: {@code <reader ref="profileChangeReader">}. Items are
 * {@link ProfileChange}; a line may also be one of an import's rejects, and blank lines are left out. Its checkpoint is the position in the file, which must stay as it is until
 * the job has completed.
 *
 * <p>Properties: {@code input}, the path. May be left out: {@code from} and {@code to}, bytes of the file; the lines that begin
 * there are read; see {@link InputPartitionMapper}.
 */
@Named("profileChangeReader")
@Dependent
public class ProfileChangeReader implements ItemReader {

    @Inject
    @BatchProperty(name = "input")
    String input;

    @Inject
    @BatchProperty(name = "from")
    String from;

    @Inject
    @BatchProperty(name = "to")
    String to;

    private final ChangeReader<ProfileChange> changes = ChangeReader.ofProfiles();
    private InputPosition range;
    private InputLines lines;

    /**
     * @throws IllegalArgumentException if a property is missing or wrong, or the checkpoint is of another range, or of a file
     *     of another size
     * @throws IOException if the file cannot be read
     */
    @Override
    public void open(Serializable checkpoint) throws IOException {
        Path file = Path.of(new Setting("input", input).required());
        long size = Files.size(file);
        long first = new Setting("from", from).number(0, Long.MAX_VALUE).orElse(0L);
        long end = new Setting("to", to).number(0, Long.MAX_VALUE).orElse(size);
        range = new InputPosition(first, end, size, first);
        if (checkpoint != null) {
            range = range.continued(checkpoint);
        }
        lines = new InputLines(file, range.next(), range.to());
    }

    /** @throws UnreadableChangeException if a line is not a change; the next call reads the line behind it */
    @Override
    public ProfileChange readItem() throws IOException {
        byte[] line = lines.next();
        if (line == null) {
            return null;
        }
        try {
            ProfileChange change = changes.read(line);
            change.check();
            return change;
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableChangeException(lines.start(), wrong.getMessage());
        }
    }

    @Override
    public Serializable checkpointInfo() {
        return new InputPosition(range.from(), range.to(), range.size(), lines.position()).toText();
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
