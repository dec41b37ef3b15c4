package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.common.Operation;
import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.Outcome;

/** Not all changes of a writer were done. The report has how many were not, and the log why. */
public class ChangesFailedException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final transient WriteReport report;

    public ChangesFailedException(WriteReport report) {
        super(Call.of(Operation.PROFILES_APPLY), "not all changes were done: " + report, null, false, Outcome.PARTIAL);
        this.report = report;
    }

    /** Null in a deserialised copy. */
    public WriteReport report() {
        return report;
    }
}
