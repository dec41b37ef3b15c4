package io.github.blueconic4j.cdi.bulk;

import java.nio.file.Path;
import java.util.Objects;

import io.github.blueconic4j.api.common.Check;

/**
 * Where an import notes how far it is, so that it can be run again after a crash: a file that grows by some 100 bytes a
 * batch. Which changes are sent is written down before they are, and what became of them afterwards. The next run over
 * the same input skips what is finished, sends what was not, and of what was on its way sends again what is safe to
 * repeat; the rest is reported as unknown, change by change.
 *
 * <p>Changes are told apart by their place in the input, which must be the same at each run. A file belongs to one tenant
 * and one input, and to one process at a time. When the import is complete its file takes no further one: give each import
 * its own. It holds numbers and states, no changes.
 *
 * <p>The disk is waited for only before changes are sent that are not safe to repeat: so these are not sent twice after a
 * loss of power either. What else such a loss takes away from the file is sent again.
 */
public final class ImportCheckpoint {

    private final Path journal;
    private final String input;

    private ImportCheckpoint(Path journal, String input) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.input = input;
    }

    /** In this file, which need not exist. */
    public static ImportCheckpoint at(Path journal) {
        return new ImportCheckpoint(journal, "");
    }

    /**
     * The same file, for this input alone: the file of another one is refused, and a complete import that is run again
     * returns its report at once.
     *
     * @param fingerprint what tells the input from others: its name and date, or a hash of it
     */
    public ImportCheckpoint input(String fingerprint) {
        return new ImportCheckpoint(journal, Check.text("fingerprint", fingerprint));
    }

    public Path journal() {
        return journal;
    }

    /** Empty where nobody gave one. */
    public String fingerprint() {
        return input;
    }

    @Override
    public String toString() {
        return "ImportCheckpoint[" + journal + "]";
    }
}
