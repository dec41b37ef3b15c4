package io.github.blueconic4j.cdi.bulk;

import io.github.blueconic4j.api.error.BlueConicException;
import io.github.blueconic4j.api.error.Call;
import io.github.blueconic4j.api.error.InvalidRequestException;
import io.github.blueconic4j.api.error.Outcome;

/**
 * BlueConic does not know where to go on: it answered 400 to a page that it had itself named as the next. It does not say how
 * long it keeps that in mind. Start again, without the checkpoint.
 */
public class ExportCursorExpiredException extends BlueConicException {

    private static final long serialVersionUID = 1L;

    public ExportCursorExpiredException(Call call, InvalidRequestException cause) {
        super(
                call,
                "400 to a page with a cursor, which has probably expired; start the export again, without a checkpoint",
                cause,
                false,
                Outcome.NOT_PROCESSED);
    }
}
