package io.github.blueconic4j.cdi.bulk.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.github.blueconic4j.cdi.bulk.ImportCheckpoint;
import io.github.blueconic4j.cdi.bulk.ImportReport;
import io.github.blueconic4j.cdi.config.TenantConfig;

/**
 * The file of an {@link ImportCheckpoint}. Its lines: {@code S 0-999} these are sent now; {@code D 0-998 state.CREATED=999}
 * of these it is known what became of them; {@code N 999} it was not sent after all; {@code E 1000} that was all.
 */
final class ImportJournal implements AutoCloseable {

    private static final String SENT = "S";
    private static final String DECIDED = "D";
    private static final String NOT_SENT = "N";
    private static final String END = "E";

    private final JournalFile file;
    private final String fingerprint;
    private final Indices decided = new Indices();
    private final Indices inFlight = new Indices();
    private final Tally tally = new Tally();
    private ImportReport complete;

    private ImportJournal(JournalFile file, String fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /**
     * @param kind of what is imported
     * @throws IllegalArgumentException if it is the journal of something else, or is damaged
     * @throws IllegalStateException if it is in use
     * @throws UncheckedIOException if it can be neither read nor written
     */
    static ImportJournal open(ImportCheckpoint checkpoint, String kind, TenantConfig config) {
        JournalFile file = null;
        try {
            file = JournalFile.open(checkpoint.journal());
            ImportJournal journal = new ImportJournal(file, checkpoint.fingerprint());
            journal.load(String.join(
                    " ",
                    JournalFile.MAGIC + " 1",
                    word(kind),
                    word(config.tenant().name()),
                    word(config.base().toString()),
                    word(checkpoint.fingerprint())));
            return journal;
        } catch (IOException failed) {
            close(file);
            throw new UncheckedIOException("the journal of the import cannot be used", failed);
        } catch (RuntimeException refused) {
            close(file);
            throw refused;
        }
    }

    private static String word(String text) {
        return text.isEmpty() ? "-" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void close(JournalFile file) {
        if (file != null) {
            file.close();
        }
    }

    private void load(String header) throws IOException {
        boolean[] headed = {false};
        file.read(line -> {
            if (!headed[0]) {
                headed[0] = true;
                refuse(
                        !line.equals(header),
                        "is that of another import: of another tenant, kind, input or release of this library");
            } else {
                load(line.split(" ", -1));
            }
        });
        if (!headed[0]) {
            file.append(header, true);
            file.forceDirectory();
        }
        refuse(
                complete != null && fingerprint.isEmpty(),
                "is that of an import that is complete: give each import a file of its own, or tell them apart by"
                        + " ImportCheckpoint.input(…)");
    }

    private void load(String... words) {
        switch (words[0]) {
            case SENT -> inFlight.addAll(Indices.of(words[1]));
            case DECIDED -> {
                Indices which = Indices.of(words[1]);
                decided.addAll(which);
                inFlight.removeAll(which);
                tally.add(Tally.of(words[2]));
            }
            case NOT_SENT -> inFlight.removeAll(Indices.of(words[1]));
            case END -> complete = tally.report(Long.parseLong(words[1]));
            default -> refuse(true, "has a line of an unknown kind");
        }
    }

    private void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException("the journal " + file.name() + " " + why);
        }
    }

    /** What earlier runs have done, if they have done all. */
    Optional<ImportReport> complete() {
        return Optional.ofNullable(complete);
    }

    /** What earlier runs have counted. */
    Tally earlier() {
        return tally;
    }

    /** Whether an earlier run has finished it. */
    boolean isDecided(long index) {
        return decided.contains(index);
    }

    /** Whether an earlier run has sent it and not learnt what became of it. */
    boolean wasInFlight(long index) {
        return inFlight.contains(index);
    }

    /** To be called before they are sent. The disk is waited for if one of them must not be sent twice. */
    void sending(List<Entry<Long>> entries) throws IOException {
        Indices indices = Indices.of(entries.stream().map(Entry::ticket).toList());
        file.append(SENT + " " + indices, !entries.stream().allMatch(Entry::safeToRepeat));
    }

    void decided(Indices indices, Tally counts) throws IOException {
        if (!indices.isEmpty()) {
            file.append(DECIDED + " " + indices + " " + counts, false);
        }
    }

    void notSent(Indices indices) throws IOException {
        if (!indices.isEmpty()) {
            file.append(NOT_SENT + " " + indices, false);
        }
    }

    /** All of the input is decided. */
    void end(long read) throws IOException {
        file.append(END + " " + read, true);
    }

    @Override
    public void close() {
        file.close();
    }
}
