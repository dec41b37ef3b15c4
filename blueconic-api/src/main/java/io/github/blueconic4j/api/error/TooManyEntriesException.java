package io.github.blueconic4j.api.error;

import java.util.List;

import io.github.blueconic4j.api.common.ChangeResult;

/**
 * 413 of a bulk call: it had more than 1000 entries. The first 1000 were processed; send the others in another call.
 */
public class TooManyEntriesException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    private final transient List<? extends ChangeResult> results;

    public TooManyEntriesException(Call call, ErrorAnswer answer, List<? extends ChangeResult> results) {
        super(call, answer, false, Outcome.PARTIAL, "; " + results.size() + " entries were processed");
        this.results = List.copyOf(results);
    }

    /**
     * The results of the entries that were processed, in the order in which they were sent: {@code ProfileChangeResult}
     * or {@code GroupChangeResult} as the call says. Empty in a deserialised copy.
     */
    public List<? extends ChangeResult> results() {
        return results == null ? List.of() : results;
    }
}
