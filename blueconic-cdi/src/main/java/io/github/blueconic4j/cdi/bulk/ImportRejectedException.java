package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Outcome;

/** Not all changes of an import were done. Which were not is in its rejects. */
public class ImportRejectedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    public ImportRejectedException(ImportReport report) {
        super(null, "not all changes were done: " + report, null, false, Outcome.PARTIAL);
        this.report = report;
    }

    /** Null in a deserialised copy. */
    public ImportReport report() {
        return report;
    }
}
