package io.github.blueconic4j.api.error;

import java.util.List;

/** 400: BlueConic does not accept what was sent. Sending it again changes nothing. */
public class InvalidRequestException extends BlueConicHttpException {

    private static final long serialVersionUID = 1L;

    private final List<FieldError> errors;

    public InvalidRequestException(Call call, ErrorAnswer answer) {
        super(call, answer, false);
        this.errors = List.copyOf(answer.errors());
    }

    /** What BlueConic found wrong; empty where it did not say. */
    public List<FieldError> errors() {
        return errors;
    }
}
