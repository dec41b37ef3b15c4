package io.github.blueconic4j.cdi.bulk;

/**
 * Imports changes of groups, any number of them, in memory that does not grow with it: {@code PUT /groups}, scope {@code
 * write:groups}, in batches and several at a time. To be injected.
 *
 * <pre>{@code
 * importer.run(GroupImport.ofNdjson(in).rejects(rejects).build()).throwIfRejected();
 * }</pre>
 *
 * <p>Changes of the same group are sent in their order, one after another; others in any order. A batch that BlueConic
 * refuses with 400 is divided until the changes that it refuses stand alone and the others are through. 429 and 503 are
 * waited out, as long as {@code blueconic.bulk.patience} says. A batch whose answer was lost is sent again as far as its
 * changes are safe to repeat; the others are reported as unknown.
 */
public interface GroupImporter {

    /**
     * Runs until all that could be done is done, on this thread, which reads the input, and on threads of the library.
     *
     * @return what became of all changes: they need not have been done, see {@link ImportReport#throwIfRejected()}
     * @throws ImportStoppedException if it ended early; it has the report. When the thread is interrupted, too: it stays so
     * @throws IllegalArgumentException if there is no such tenant, or the checkpoint is of another import
     */
    ImportReport run(GroupImport changes);
}
