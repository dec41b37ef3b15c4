package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;

/**
 * An import ended before its input did: the input cannot be read any further, BlueConic takes nothing any more, or one of
 * the application's own (rejects, progress, journal) failed; that is the cause. What was on its way has been finished and
 * is in the report. With a checkpoint, the same import continues when it is run again; without one, what was read and not
 * sent is in the rejects.
 */
public class ImportStoppedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    /**
     * @param why without personal data
     */
    public ImportStoppedException(String why, ImportReport report, Throwable cause) {
        super(null, "the import stopped: " + why + "; " + report, cause, false, Outcome.PARTIAL);
        this.report = report;
    }

    /** Null in a deserialised copy. */
    public ImportReport report() {
        return report;
    }
}
