package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.Outcome;

/**
 * The page of an audience was lost on its way, wholly or in part. BlueConic has noted its profiles for the audience, and would
 * leave them out if it were asked again; so it is not asked again. {@code docs/bulk.md} says how to get them.
 */
public class ExportCutException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    private final ExportCheckpoint checkpoint;

    /**
     * @param cause null when the page was lost by an earlier process
     */
    public ExportCutException(Call call, ExportCheckpoint checkpoint, Throwable cause) {
        super(
                call,
                "a page was cut after " + checkpoint.seenOfPage() + " of its profiles (" + checkpoint.seen()
                        + " in all); it notes profiles for an audience, so that it cannot be asked for again",
                cause,
                false,
                Outcome.UNKNOWN);
        this.checkpoint = checkpoint;
    }

    /** How many were handed out in all. */
    public long seen() {
        return checkpoint.seen();
    }

    /** How many of the page that was cut. */
    public int seenOfPage() {
        return checkpoint.seenOfPage();
    }

    /**
     * Who was handed out. It cannot be continued from; {@link ExportCheckpoint#nextPage()} can, and gives up what is left of
     * the page.
     */
    public ExportCheckpoint checkpoint() {
        return checkpoint;
    }
}
